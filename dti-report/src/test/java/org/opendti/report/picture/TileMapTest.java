package org.opendti.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.report.picture.TileMap.Tile;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Provinces;

class TileMapTest {

    static Stream<UnitList> lists() {
        return Stream.of(Provinces.of63(), Provinces.of34());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void tiles_ofAList_areOneAUnitAndNoneUponAnother(UnitList list) {
        TileMap map = TileMap.of(list).orElseThrow();
        List<Tile> tiles = list.units().stream().map(map::tile).toList();
        assertThat(tiles).doesNotHaveDuplicates().hasSize(list.size());
        assertThat(tiles).allMatch(tile -> tile.column() < map.columns() && tile.row() < map.rows());
    }

    /** From north to south along the coast, and from west to east in the north. */
    @ParameterizedTest
    @CsvSource({
        "Cao Bằng, Hà Nội",
        "Hà Nội, Thanh Hóa",
        "Thanh Hóa, Đà Nẵng",
        "Đà Nẵng, TP. Hồ Chí Minh",
        "TP. Hồ Chí Minh, Cà Mau"
    })
    void tiles_ofBothLists_goFromNorthToSouth(String northern, String southern) {
        for (UnitList list : lists().toList()) {
            TileMap map = TileMap.of(list).orElseThrow();
            assertThat(map.tile(list.get(northern)).row())
                    .isLessThan(map.tile(list.get(southern)).row());
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void tiles_ofNeighboursInTheNorth_areSideBySide(UnitList list) {
        TileMap map = TileMap.of(list).orElseThrow();
        Tile west = map.tile(list.get("Điện Biên"));
        Tile east = map.tile(list.get("Sơn La"));
        assertThat(east).isEqualTo(new Tile(west.column() + 1, west.row()));
    }

    @Test
    void map_ofAnotherList_isNone() {
        assertThat(TileMap.of(UnitList.any())).isEmpty();
    }

    @Test
    void tile_ofAUnitOfAnotherList_isRefused() {
        Unit merged = Provinces.of34().get("Huế");
        TileMap map = TileMap.of(Provinces.of63()).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> map.tile(merged)).withMessageContaining("no tile");
    }
}

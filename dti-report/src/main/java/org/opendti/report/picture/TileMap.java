package org.opendti.report.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Provinces;

/**
 * A map of tiles: a square a unit, about where it lies, none upon another; it shows no border and no area. The layouts of the 63 and of the
 * 34 provinces are the project's own and no official map.
 */
public final class TileMap {

    private static final List<UnitList> KNOWN = List.of(Provinces.of63(), Provinces.of34());

    private final Map<Unit, Tile> tiles;

    private TileMap(Map<Unit, Tile> tiles) {
        this.tiles = tiles;
    }

    /**
     * Where a tile lies.
     *
     * @param column from 0, from west to east
     * @param row from 0, from north to south
     */
    public record Tile(int column, int row) {}

    /**
     * The layout of a list.
     *
     * @param list a list of units
     * @return its layout, if it is one of the lists of provinces
     */
    public static Optional<TileMap> of(UnitList list) {
        return KNOWN.stream()
                .filter(known -> known.id().equals(list.id()))
                .findFirst()
                .map(TileMap::read);
    }

    private static TileMap read(UnitList list) {
        String name = "tiles-" + list.id() + ".csv";
        Map<Unit, Tile> tiles = new LinkedHashMap<>();
        try (InputStream stream = TileMap.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " lacks beside " + TileMap.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> tiles.put(
                            list.get(cells[0]), new Tile(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TileMap(tiles);
    }

    /**
     * The tile of a unit.
     *
     * @param unit a unit of the list
     * @return its tile
     * @throws IllegalArgumentException if the unit is of another list
     */
    public Tile tile(Unit unit) {
        Tile tile = tiles.get(unit);
        if (tile == null) {
            throw new IllegalArgumentException("unit (" + unit + ") has no tile on this map");
        }
        return tile;
    }

    /** {@return how many columns the map has} */
    public int columns() {
        return 1 + tiles.values().stream().mapToInt(Tile::column).max().orElse(-1);
    }

    /** {@return how many rows the map has} */
    public int rows() {
        return 1 + tiles.values().stream().mapToInt(Tile::row).max().orElse(-1);
    }
}

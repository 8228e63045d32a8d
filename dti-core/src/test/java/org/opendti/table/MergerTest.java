package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final UnitList LATER = UnitList.builder("later")
            .unit("A", "All", Map.of(), List.of())
            .unit("B", "Rest", Map.of(), List.of())
            .build();

    @Test
    void predecessors_ofAUnit_areThoseOfTheEarlierList() {
        Map<String, List<String>> given = new HashMap<>(Map.of("A", List.of("02", "01"), "B", List.of("03")));
        Merger merger = new Merger(Towns.LIST, LATER, given);
        given.clear();

        assertThat(merger.predecessors(LATER.get("A"))).extracting(Unit::name).containsExactly("Bêta", "Alpha");
        assertThat(merger.predecessors()).containsOnlyKeys("A", "B");
        assertThat(merger.predecessors(Towns.LIST.get("10"))).isEmpty();
        assertThatThrownBy(() -> merger.predecessors().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void merger_unitWithoutPredecessorOrUnknownCode_isRefused() {
        assertThatThrownBy(() -> new Merger(Towns.LIST, LATER, Map.of("A", List.of("01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rest (B) of later has no predecessor");
        assertThatThrownBy(() -> new Merger(Towns.LIST, LATER, Map.of("A", List.of("99"), "B", List.of("01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predecessor 99 of All is not in towns");
    }

    @Test
    void predecessorOfTwoUnits_isRefused() {
        UnitList before =
                UnitList.builder("b").unit("1", "A", Map.of(), List.of()).build();
        UnitList after = UnitList.builder("a")
                .unit("1", "A", Map.of(), List.of())
                .unit("2", "B", Map.of(), List.of())
                .build();
        assertThatThrownBy(() -> new Merger(before, after, Map.of("1", List.of("1"), "2", List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands twice");
    }
}

package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableEditorTest {

    private static final UnitList VILLAGES = UnitList.builder("villages")
            .unit("1", "Tân Cương", Map.of(), List.of())
            .unit("2", "Suối Giàng", Map.of(), List.of())
            .unit("3", "Thái Nguyên", Map.of(), List.of())
            .build();
    private static final Column AROMA = Column.of("AROMA");
    private static final Column LEVEL = Column.of("LEVEL");
    private static final IndicatorTable TABLE = IndicatorTable.builder(VILLAGES)
            .row("1")
            .set("AROMA", 0.9)
            .set("LEVEL", "full")
            .row("2")
            .set("AROMA", 0.6)
            .build();

    @Test
    void edits_ofNumbersAndTexts_leaveTheTableAsItIs() {
        IndicatorTable edited = TableEditor.of(TABLE)
                .set(0, AROMA, 0.5)
                .set(1, LEVEL, "partial")
                .set(1, Column.of("NEW"), 3)
                .set(0, Column.of("source"), "tea house")
                .build();

        assertThat(edited.number(AROMA, 0)).isEqualTo(0.5);
        assertThat(edited.number(AROMA, 1)).isEqualTo(0.6);
        assertThat(edited.cell(LEVEL, 0)).contains("full");
        assertThat(edited.cell(LEVEL, 1)).contains("partial");
        assertThat(edited.number(Column.of("NEW"), 0)).isNaN();
        assertThat(edited.number(Column.of("NEW"), 1)).isEqualTo(3);
        assertThat(edited.cell(Column.of("source"), 0)).contains("tea house");
        assertThat(TABLE.number(AROMA, 0)).isEqualTo(0.9);
        assertThat(TABLE.cell(LEVEL, 1)).isEmpty();
        assertThat(TABLE.numberColumns()).containsExactly(AROMA);
    }

    @Test
    void edits_afterATableWasBuilt_leaveThatAsItIsToo() {
        TableEditor editor = TableEditor.of(TABLE);
        IndicatorTable first = editor.set(0, AROMA, 0.5).set(0, LEVEL, "none").build();
        IndicatorTable second =
                editor.set(0, AROMA, 0.4).set(0, LEVEL, "partial").build();

        assertThat(first.number(AROMA, 0)).isEqualTo(0.5);
        assertThat(first.cell(LEVEL, 0)).contains("none");
        assertThat(second.number(AROMA, 0)).isEqualTo(0.4);
        assertThat(second.cell(LEVEL, 0)).contains("partial");
    }

    @Test
    void set_ofAText_takesThePlaceOfANumberAndBack() {
        TableEditor editor = TableEditor.of(TABLE).set(0, AROMA, "strong");

        assertThat(editor.number(0, AROMA)).isNaN();
        assertThat(editor.has(0, AROMA)).isTrue();
        assertThat(editor.clear(0, AROMA).has(0, AROMA)).isFalse();
        assertThat(editor.set(0, AROMA, -0.0).number(0, AROMA)).isEqualTo(0.0);
        assertThat(editor.has(1, LEVEL)).isFalse();
        assertThat(editor.has(0, LEVEL)).isTrue();
        assertThat(editor.number(0, Column.of("NONE"))).isNaN();
    }

    @Test
    void add_ofARow_isMissingButForWhatIsSet() {
        TableEditor editor = TableEditor.of(TABLE);
        int row = editor.add(Row.of(VILLAGES.get("3")));
        IndicatorTable longer = editor.set(row, AROMA, 0.7).build();

        assertThat(row).isEqualTo(2);
        assertThat(longer.rows()).hasSize(3);
        assertThat(longer.number(AROMA, 2)).isEqualTo(0.7);
        assertThat(longer.cell(LEVEL, 2)).isEmpty();
        assertThat(longer.without(VILLAGES.get("1")).number(AROMA, 1)).isEqualTo(0.7);
        assertThat(TABLE.rows()).hasSize(2);
    }

    @Test
    void edits_thatCannotBe_areRefused() {
        TableEditor editor = TableEditor.of(TABLE);

        assertThatThrownBy(() -> editor.set(0, AROMA, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AROMA of Tân Cương would become NaN; a number is finite");
        assertThatThrownBy(() -> editor.add(new Row(VILLAGES.get("1"), OptionalInt.empty(), "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Tân Cương already");
    }
}

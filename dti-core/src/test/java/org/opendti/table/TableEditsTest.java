package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableEditsTest {

    private static final double NAN = Double.NaN;
    private static final Column A = Column.of("A");
    private static final Column B = Column.of("B");
    private static final IndicatorTable TABLE = IndicatorTable.builder(Towns.LIST)
            .row("01")
            .set("A", 1)
            .set("B", 5)
            .set("A@basis", "published")
            .row("02")
            .set("A", 2)
            .set("source", "s")
            .build();

    @Test
    void withNumbers_ofOneColumn_leavesAllElse() {
        double[] given = {-0.0, NAN};
        IndicatorTable edited = TableEdits.withNumbers(TABLE, Map.of(A, given));
        given[1] = 7;

        assertThat(Towns.numbers(edited, "A")).containsExactly(0.0, NAN);
        assertThat(Towns.numbers(edited, "B")).containsExactly(5, NAN);
        assertThat(edited.rows()).isEqualTo(TABLE.rows());
        assertThat(edited.texts(Column.of("source"))).containsExactly(Optional.empty(), Optional.of("s"));
        assertThat(edited.bases()).containsOnlyKeys("A");
        assertThat(Towns.numbers(TABLE, "A")).containsExactly(1, 2);
        assertThat(TableEdits.withNumbers(TABLE, Map.of())).isEqualTo(TABLE);
    }

    @Test
    void withNumbers_thatTheTableCannotHold_areRefused() {
        assertThatThrownBy(() -> TableEdits.withNumbers(TABLE, Map.of(Column.of("C"), new double[2])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table has no column of numbers C");
        assertThatThrownBy(() -> TableEdits.withNumbers(TABLE, Map.of(A, new double[3])))
                .hasMessage("a column needs one number a row; A has 3 for 2 rows");
        assertThatThrownBy(() -> TableEdits.withNumbers(TABLE, Map.of(A, new double[] {1, Double.NEGATIVE_INFINITY})))
                .hasMessage("A of Bêta would become -Infinity; a number is finite");
    }

    @Test
    void keep_someRowsAndColumns_dropsTheOthers() {
        IndicatorTable kept =
                TableEdits.keep(TABLE, r -> r == 1, column -> !column.code().equals("A"));

        assertThat(kept.rows()).containsExactly(TABLE.rows().get(1));
        assertThat(kept.numberColumns()).containsExactly(B);
        assertThat(Towns.numbers(kept, "B")).containsExactly(NAN);
        assertThat(kept.textColumns()).containsExactly(Column.of("source"));
        assertThat(kept.texts(Column.of("source"))).containsExactly(Optional.of("s"));
    }
}

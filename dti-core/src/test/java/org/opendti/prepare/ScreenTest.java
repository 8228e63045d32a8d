package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendti.prepare.Tables.NAN;
import static org.opendti.prepare.Tables.X;
import static org.opendti.prepare.Tables.Y;
import static org.opendti.prepare.Tables.Z;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

class ScreenTest {

    private static final IndicatorTable TABLE =
            Tables.of(new double[] {1, 2, NAN, 0}, new double[] {NAN, 2, NAN, 0}, new double[] {3, 4, 5, 0});

    private static Screen screen(Screen.Least units, Screen.Least indicators) {
        return new Screen(List.of(X, Y, Z), units, indicators);
    }

    @Test
    void screen_byAvailability_dropsUnitsAndSaysWhy() {
        // u0 has 2 of 3, u1 and u3 all, u2 1 of 3; X has 3 of 4, Y 2 of 4, Z all
        Prepared prepared = screen(new Screen.Least(0.5, 0), Screen.Least.NONE).apply(TABLE);

        assertThat(prepared.table().rows()).extracting(row -> row.unit().code()).containsExactly("u0", "u1", "u3");
        assertThat(Tables.x(prepared)).containsExactly(1, 2, 0);
        assertThat(prepared.coverage().get(2))
                .isEqualTo(new Coverage(Optional.of(TABLE.rows().get(2)), Optional.empty(), 3, 2, 0, true));
        assertThat(prepared.coverage())
                .hasSize(4 + 3)
                .extracting(Coverage::dropped)
                .containsOnlyOnce(true);
        assertThat(prepared.changes()).isEmpty();
    }

    @Test
    void screen_indicators_areJudgedOnTheTableAsGiven() {
        // without u2, Y would have 2 of 3
        Prepared prepared =
                screen(new Screen.Least(0.5, 0), new Screen.Least(0.6, 0)).apply(TABLE);

        assertThat(prepared.table().numberColumns()).containsExactly(X, Z, Column.of("all"));
        assertThat(prepared.coverage())
                .filteredOn(Coverage::dropped)
                .extracting(Coverage::column)
                .containsExactly(Optional.empty(), Optional.of(Y));
    }

    @Test
    void screen_byZeros_countsThoseThatAreThere() {
        // Y: one of two is 0; X: one of three
        Prepared prepared =
                screen(new Screen.Least(0, 0.1), new Screen.Least(0, 0.6)).apply(TABLE);

        assertThat(prepared.table().rows()).extracting(row -> row.unit().code()).containsExactly("u0", "u1", "u2");
        assertThat(prepared.table().numberColumns()).containsExactly(X, Z, Column.of("all"));
    }

    @Test
    void screen_shareThatIsReachedExactly_isKept() {
        double[] fortyFive = new double[50];
        for (int r = 0; r < 50; r++) {
            fortyFive[r] = r < 45 ? 1 : NAN;
        }
        Prepared prepared =
                new Screen(List.of(X), Screen.Least.NONE, new Screen.Least(0.9, 0)).apply(Tables.of(fortyFive));

        assertThat(prepared.coverage().get(50).dropped()).isFalse();
    }

    @Test
    void screen_unitOfWhichNothingIsThere_hasNoShareOfZeros() {
        Coverage nothing = new Coverage(Optional.empty(), Optional.of(X), 3, 3, 0, false);
        assertThat(nothing.nonZero()).isEqualTo(1);
        assertThat(nothing.available()).isZero();
    }

    @Test
    void screen_nothingLeft_isRefused() {
        assertThatThrownBy(() -> screen(new Screen.Least(0, 1), new Screen.Least(1, 1))
                        .apply(Tables.of(new double[] {0, 1}, new double[] {NAN, 0}, new double[] {0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("screening would drop all of the 2 rows or all of the 3 columns; ask for less");
    }

    @Test
    void least_outsideOfTheShares_isRefused() {
        assertThatThrownBy(() -> new Screen.Least(NAN, 0)).hasMessage("available (NaN) must be within 0 to 1");
        assertThatThrownBy(() -> new Screen.Least(0, 1.1)).hasMessage("nonZero (1.1) must be within 0 to 1");
        assertThatThrownBy(() -> screen(Screen.Least.NONE, Screen.Least.NONE).apply(Tables.of(new double[] {1})))
                .hasMessageStartingWith("the table has no column of numbers Y");
        assertThatThrownBy(() -> new Screen(List.of(X, X), Screen.Least.NONE, Screen.Least.NONE))
                .hasMessage("columns [X, X] must be at least one, and none twice");
    }
}

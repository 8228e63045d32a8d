package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendti.prepare.Tables.NAN;
import static org.opendti.prepare.Tables.X;
import static org.opendti.prepare.Tables.Y;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opendti.table.Column;

class DenominateTest {

    private static final Step PER_THOUSAND = new Denominate(Map.of(X, new Denominate.By(Y, 1000)));

    @Test
    void denominate_ofTheJavadocsExample_isPerThousand() {
        Prepared prepared = PER_THOUSAND.apply(Tables.of(new double[] {500, 0}, new double[] {2000, 1000}));

        assertThat(Tables.x(prepared)).containsExactly(250, 0);
        assertThat(Edit.numbers(prepared.table(), Y)).containsExactly(2000, 1000);
        assertThat(prepared.changes()).hasToString("[X of Unit 0: 500.0 → 250.0, denominated]");
    }

    @Test
    void denominate_missingValueOrDenominator_isMissingThereAlone() {
        Prepared prepared =
                PER_THOUSAND.apply(Tables.of(new double[] {1, NAN, 3, NAN}, new double[] {1000, 1000, NAN, 0}));

        assertThat(Tables.x(prepared)).containsExactly(1, NAN, NAN, NAN);
        assertThat(prepared.changes()).hasToString("[X of Unit 2: 3.0 → NaN, no-denominator]");
    }

    @Test
    void denominate_byZeroOrLess_isRefusedWithItsPlace() {
        for (double denominator : new double[] {0, -5}) {
            assertRefused(
                    () -> PER_THOUSAND.apply(Tables.of(new double[] {0}, new double[] {denominator})),
                    "Y of Unit 0 is " + denominator + "; a denominator is above 0");
        }
    }

    @Test
    void denominate_toInfinity_isRefused() {
        assertRefused(
                () -> PER_THOUSAND.apply(Tables.of(new double[] {1e300}, new double[] {1e-300})),
                "X of Unit 0 would become Infinity; a number is finite");
    }

    @Test
    void denominate_unknownColumn_isRefusedWithThoseThereAre() {
        assertRefused(
                () -> new Denominate(Map.of(X, new Denominate.By(Column.of("people"), 1)))
                        .apply(Tables.of(new double[] {1})),
                "the table has no column of numbers people; it has X, all");
    }

    @Test
    void denominate_badParameters_areRefused() {
        assertRefused(() -> new Denominate.By(Y, NAN), "scale (NaN) must be above 0 and finite");
        assertRefused(() -> new Denominate.By(Y, 0), "scale (0.0) must be above 0 and finite");
        assertRefused(() -> new Denominate(Map.of()), "there must be at least one column to divide");
        assertRefused(() -> new Denominate(Map.of(X, new Denominate.By(X, 1))), "X must not be divided by itself");
    }

    private static void assertRefused(ThrowingCallable run, String message) {
        assertThatThrownBy(run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

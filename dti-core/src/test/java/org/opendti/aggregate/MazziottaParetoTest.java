package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MazziottaParetoTest {

    private static final double NAN = Double.NaN;
    private static final double[] EQUAL = {1, 1};

    @Test
    void original_ofThreeUnits_isTheMeanLessTheUnbalance() {
        // both parts have mean 2 and deviation 1 (n − 1), so z = 110, 100, 90 and 90, 100, 110
        double[][] parts = {{3, 2, 1}, {1, 2, 3}};
        // M = 100 for each; S² = (10² + 10²)/1 = 200 for the first and third, 0 for the second; 100 ∓ 200/100
        assertThat(new MazziottaPareto(Phenomenon.POSITIVE).aggregate(parts, EQUAL))
                .containsExactly(98, 100, 98);
        assertThat(new MazziottaPareto(Phenomenon.NEGATIVE).aggregate(parts, EQUAL))
                .containsExactly(102, 100, 102);
    }

    @Test
    void original_ofUnequalWeights_takesTheWeightedVariance() {
        double[][] parts = {{3, 2, 1}, {1, 2, 3}};
        // weights 3/4, 1/4: M = 105; Σ w (z − M)² = 0.75·25 + 0.25·225 = 75, 1 − Σ w² = 0.375; S² = 200; 105 − 200/105
        assertThat(new MazziottaPareto(Phenomenon.POSITIVE).aggregate(parts, new double[] {3, 1})[0])
                .isCloseTo(105 - 200.0 / 105, within(1e-12));
    }

    @Test
    void original_ofOnePart_hasNoPenalty() {
        assertThat(new MazziottaPareto(Phenomenon.POSITIVE).aggregate(new double[][] {{3, 2, 1}}, new double[] {1}))
                .containsExactly(110, 100, 90);
        assertThat(new MazziottaPareto(Phenomenon.POSITIVE)
                        .aggregatePresent(new double[][] {{3, 2, 1}, {NAN, 1, 2}}, EQUAL)[0])
                .isEqualTo(110);
    }

    @Test
    void original_partsShiftedOrStretched_changeNothing() {
        double[][] parts = {{0.3, 0.9, 0.1, 0.4}, {5, 3, 4, 4}};
        double[][] other = {{103, 109, 101, 104}, {-1, -3, -2, -2}};

        assertThat(new MazziottaPareto(Phenomenon.POSITIVE).aggregate(other, EQUAL))
                .containsExactly(new MazziottaPareto(Phenomenon.POSITIVE).aggregate(parts, EQUAL), within(1e-10));
    }

    @Test
    void adjusted_ofFixedGoalposts_isTheJavadocsExampleWhateverTheOthers() {
        AdjustedMazziottaPareto method = new AdjustedMazziottaPareto(Phenomenon.POSITIVE, List.of(new Goalposts(0, 1)));
        // r = 70 + 54 = 124 and 70 + 30 = 100; M = 112, S² = 12² + 12² = 288; 112 − 288/112
        double expected = 112 - 288.0 / 112;

        assertThat(method.aggregate(new double[][] {{0.9}, {0.5}}, EQUAL)[0]).isCloseTo(expected, within(1e-12));
        assertThat(method.aggregate(new double[][] {{0.9, 0.1, NAN}, {0.5, 2, 3}}, EQUAL)[0])
                .isCloseTo(expected, within(1e-12));
        assertThat(method.isRelative()).isFalse();
    }

    @Test
    void adjusted_ofTheUnitsEnds_liesBetween70And130() {
        double[][] parts = {{10, 30, 20}, {5, 7, 6}};
        // r = 70, 130, 100 in both parts: balanced
        assertThat(AdjustedMazziottaPareto.ofTheUnits(Phenomenon.POSITIVE).aggregate(parts, EQUAL))
                .containsExactly(70, 130, 100);
        // the same ends given for each part
        assertThat(new AdjustedMazziottaPareto(Phenomenon.NEGATIVE, List.of(new Goalposts(10, 30), new Goalposts(5, 7)))
                        .aggregate(parts, EQUAL))
                .containsExactly(70, 130, 100);
    }

    @Test
    void adjusted_goalpostsThatCannotBe_areRefused() {
        assertThatThrownBy(() -> new Goalposts(1, 1))
                .hasMessage("best (1.0) must be above worst (1.0), both finite: more is better in every part");
        assertThatThrownBy(() -> new Goalposts(0, NAN)).hasMessageContaining("best (NaN)");
        assertThatThrownBy(() -> new Goalposts(Double.NEGATIVE_INFINITY, 0)).hasMessageContaining("worst (-Infinity)");
        AdjustedMazziottaPareto two =
                new AdjustedMazziottaPareto(Phenomenon.POSITIVE, List.of(new Goalposts(0, 1), new Goalposts(0, 2)));
        assertThat(two.partCount()).hasValue(2);
        assertThat(two.ofParts(1).goalposts()).containsExactly(new Goalposts(0, 2));
        assertThatThrownBy(() -> two.aggregate(new double[3][1], new double[] {1, 1, 1}))
                .hasMessage("adjusted-mazziotta-pareto has goalposts for 2 parts, and there are 3 parts");
    }

    @ParameterizedTest
    @CsvSource({"-5", "-1.1666666666666667"})
    void adjusted_farBelowTheGoalposts_isToldAtTheLeastPart(double low) {
        AdjustedMazziottaPareto method = new AdjustedMazziottaPareto(Phenomenon.POSITIVE, List.of(new Goalposts(0, 1)));

        assertThatThrownBy(() -> method.aggregate(new double[][] {{0.5, low + 0.01}, {0.5, low - 0.01}}, EQUAL))
                .hasMessage("part 1 of unit 1 is " + (low - 0.01)
                        + "; adjusted-mazziotta-pareto needs normalised parts with a mean above 0");
    }
}

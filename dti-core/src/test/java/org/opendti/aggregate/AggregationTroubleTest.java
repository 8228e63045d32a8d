package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregationTroubleTest {

    private static final double NAN = Double.NaN;
    private static final double[] EQUAL = {1, 1};

    private final List<String> told = new ArrayList<>();

    static List<Aggregation> methods() {
        return AggregationLawsTest.methods().stream()
                .filter(method -> method.partCount().isEmpty())
                .toList();
    }

    private void tell(int unit, int part, Aggregation.Trouble trouble, double value) {
        told.add(unit + " " + part + " " + trouble + " " + value);
    }

    @Test
    void aggregate_partsThatAMeanDoesNotTake_areToldAndLeftOut() {
        double[][] parts = {{0.5, 0, -1, NAN, 0.4}, {0.5, 0.5, -2, -3, 0.4}};

        assertThat(new GeometricMean().aggregate(parts, EQUAL, this::tell)).containsExactly(0.5, NAN, NAN, NAN, 0.4);
        assertThat(told).containsExactly("1 0 NOT_POSITIVE 0.0", "2 0 NOT_POSITIVE -1.0", "2 1 NOT_POSITIVE -2.0");
        told.clear();
        assertThat(new HarmonicMean().aggregatePresent(parts, EQUAL, this::tell))
                .containsExactly(0.5, NAN, NAN, NAN, 0.4);
        assertThat(told).contains("3 1 NOT_POSITIVE -3.0").hasSize(4);
        told.clear();
        assertThat(new PowerMean(2).aggregate(parts, EQUAL, this::tell)[2]).isNaN();
        assertThat(told).containsExactly("2 0 NEGATIVE -1.0", "2 1 NEGATIVE -2.0");
        told.clear();
        assertThat(new PowerMean(-1).aggregate(parts, EQUAL, this::tell)[1]).isNaN();
        assertThat(told).contains("1 0 NOT_POSITIVE 0.0");
    }

    @Test
    void aggregate_withoutReport_throwsWithUnitPartValueAndMethod() {
        double[][] parts = {{0.5, 0.5}, {0.5, -0.25}};

        assertThatThrownBy(() -> new GeometricMean().aggregate(parts, EQUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part 1 of unit 1 is -0.25; geometric takes parts above 0");
        assertThatThrownBy(() -> new HarmonicMean().aggregatePresent(parts, EQUAL))
                .hasMessage("part 1 of unit 1 is -0.25; harmonic takes parts above 0");
        assertThatThrownBy(() -> new PowerMean(3).aggregate(parts, EQUAL))
                .hasMessage("part 1 of unit 1 is -0.25; power takes parts of 0 or above");
        assertThatThrownBy(() -> new Copras().aggregate(parts, EQUAL))
                .hasMessage("part 1 of unit 0 is 0.5; copras takes a part that is nowhere below 0, or nowhere above");
    }

    @Test
    void aggregate_partWithoutSpread_isToldByMazziottaPareto() {
        double[][] parts = {{NAN, 3, 3, 3}, {1, 1, 2, 3}};
        Aggregation adjusted = AdjustedMazziottaPareto.ofTheUnits(Phenomenon.POSITIVE);

        for (Aggregation method : List.of(new MazziottaPareto(Phenomenon.POSITIVE), adjusted)) {
            told.clear();
            assertThat(method.aggregate(parts, EQUAL, this::tell)).containsOnly(NAN);
            assertThat(method.aggregatePresent(parts, EQUAL, this::tell)).containsOnly(NAN);
            assertThat(told).containsExactly("1 0 NO_SPREAD 3.0", "1 0 NO_SPREAD 3.0");
            assertThatThrownBy(() -> method.aggregate(new double[][] {{2}}, new double[] {1}))
                    .hasMessage("part 0 of unit 0 is 2.0; " + method.id() + " needs units that differ in each part");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_infinitePart_isToldAndNeverSpreads(Aggregation method) {
        double[][] parts = {{0.5, 0.25, Double.POSITIVE_INFINITY, 0.75}, {0.5, 0.75, 0.25, 0.125}};
        double[][] without = {{0.5, 0.25, 0.75}, {0.5, 0.75, 0.125}};
        Aggregation fit = method instanceof OrderedWeightedAverage ? new Minimum() : method;
        double[] expected = fit.aggregate(without, EQUAL);

        assertThat(fit.aggregate(parts, EQUAL, this::tell)).containsExactly(expected[0], expected[1], NAN, expected[2]);
        assertThat(fit.aggregatePresent(parts, EQUAL, this::tell))
                .containsExactly(expected[0], expected[1], NAN, expected[2]);
        assertThat(told).containsExactly("2 0 TOO_LARGE Infinity", "2 0 TOO_LARGE Infinity");
        assertThatThrownBy(() -> fit.aggregate(parts, EQUAL))
                .hasMessage("part 0 of unit 2 is Infinity; " + fit.id() + " takes parts of at most 1E150 in amount");
    }

    @Test
    void arithmetic_sumBeyondTheDoubles_isToldAtTheLargestPart() {
        double[][] parts = {{1e308, 1, 1e300}, {-1.5e308, 1, NAN}};

        assertThat(new ArithmeticMean().aggregate(parts, new double[] {10, 10}, this::tell))
                .containsExactly(NAN, 1, NAN);
        assertThat(new ArithmeticMean().aggregatePresent(parts, new double[] {10, 10}, this::tell))
                .containsExactly(NAN, 1, 1e300);
        assertThat(told).containsExactly("0 1 TOO_LARGE -1.5E308", "0 1 TOO_LARGE -1.5E308");
    }

    @Test
    void trouble_ofEachKind_saysWhatIsNeeded() {
        assertThat(Aggregation.Trouble.values())
                .extracting(Aggregation.Trouble::need)
                .doesNotHaveDuplicates()
                .allMatch(need -> need.startsWith("takes ") || need.startsWith("needs "));
    }
}

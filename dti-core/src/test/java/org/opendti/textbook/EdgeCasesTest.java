package org.opendti.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.aggregate.AdjustedMazziottaPareto;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.MazziottaPareto;
import org.opendti.aggregate.MeanMinimum;
import org.opendti.aggregate.OrderedWeightedAverage;
import org.opendti.aggregate.Phenomenon;
import org.opendti.aggregate.PowerMean;
import org.opendti.aggregate.Preference;
import org.opendti.aggregate.Promethee2;
import org.opendti.aggregate.Topsis;
import org.opendti.aggregate.Vikor;
import org.opendti.framework.Direction;
import org.opendti.normalise.Beyond;
import org.opendti.normalise.Borda;
import org.opendti.normalise.DistanceToMaximum;
import org.opendti.normalise.DistanceToReference;
import org.opendti.normalise.DistanceToTarget;
import org.opendti.normalise.DistanceToUnit;
import org.opendti.normalise.FractionOfMaximum;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.PercentileRank;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Scaled;
import org.opendti.normalise.Ties;
import org.opendti.normalise.ZScore;
import org.opendti.weight.Ahp;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.Critic;
import org.opendti.weight.Entropy;
import org.opendti.weight.Equal;
import org.opendti.weight.Merec;
import org.opendti.weight.Pca;
import org.opendti.weight.SharedWeighting;
import org.opendti.weight.StandardDeviation;

/**
 * What every method does at the edges: it gives a number to each unit that has all values, or refuses with a message that says which
 * value it cannot take. No missing value spreads.
 */
class EdgeCasesTest {

    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Two parts of some units, and what a message must hold if they are refused: one of these words. */
    private static final class Case {
        private final String name;
        private final double[][] parts;
        private final List<String> told;

        Case(String name, double[][] parts, String... told) {
            this.name = name;
            this.parts = parts;
            this.told = List.of(told);
        }

        double[][] parts() {
            return parts;
        }

        List<String> told() {
            return told;
        }

        int units() {
            return parts[0].length;
        }

        boolean isComplete(int unit) {
            return Arrays.stream(parts).noneMatch(part -> Double.isNaN(part[unit]));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("plain", new double[][] {{1, 2, 4}, {3, 1, 2}}, "never"),
            new Case("constant part", new double[][] {{3, 3, 3}, {1, 2, 4}}, "3.0"),
            new Case("constant parts", new double[][] {{3, 3, 3}, {5, 5, 5}}, "3.0", "5.0"),
            new Case("constant but for rounding", new double[][] {{0.3, 0.1 + 0.2, 0.3}, {1, 2, 4}}, "0.3"),
            new Case("parts of zeros", new double[][] {{0, 0, 0}, {0, 0, 0}}, "0.0"),
            new Case("one unit", new double[][] {{7}, {5}}, "7.0", "5.0", "got 1", "of 1 units"),
            new Case("two units", new double[][] {{7, 8}, {5, 3}}, "explain the same", "correlate perfectly"),
            new Case("two equal units", new double[][] {{7, 7}, {5, 5}}, "7.0", "5.0"),
            new Case("one complete unit", new double[][] {{7, NAN, 8}, {5, 3, NAN}}, "7.0", "5.0", "of 3 units 1 has"),
            new Case("all missing", new double[][] {{NAN, NAN}, {NAN, NAN}}, "all are missing", "of 2 units 0 have"),
            new Case("one part missing", new double[][] {{NAN, NAN, NAN}, {1, 2, 4}}, "all are missing", "0 have"),
            new Case("no units", new double[][] {{}, {}}, "all are missing", "of 0 units"),
            new Case("missing values", new double[][] {{1, NAN, 2, 4, 3}, {3, 2, NAN, 1, 5}}, "never"),
            new Case("negative values", new double[][] {{-1, -2, -4}, {3, 1, 2}}, "-1.0", "-2.0", "-4.0"),
            new Case("both signs", new double[][] {{-1, 2, 4}, {3, 1, 2}}, "-1.0"),
            new Case("a zero", new double[][] {{0, 2, 4}, {3, 1, 2}}, "0.0"),
            new Case("infinity", new double[][] {{1, INF, 4}, {3, 1, 2}}, "Infinity"),
            new Case("negative infinity", new double[][] {{1, -INF, 4}, {3, 1, 2}}, "-Infinity"),
            new Case("both infinities", new double[][] {{-INF, INF, 4}, {3, 1, 2}}, "Infinity"),
            new Case("very large", new double[][] {{1e308, -1e308, 1.7e308}, {3, 1, 2}}, "E308"),
            new Case(
                    "very large and positive",
                    new double[][] {{1e308, 1.7e308, 0.5e308}, {3, 1, 2}},
                    "E308",
                    "Infinity"),
            new Case("large", new double[][] {{1e150, 2e149, 4e149}, {3, 1, 2}}, "E150", "E149"),
            new Case("very small", new double[][] {{Double.MIN_VALUE, 0, 3e-310}, {3, 1, 2}}, "E-3", "0.0"),
            new Case("all large", new double[][] {{1e200, 2e200, 4e200}, {3e200, 1e200, 2e200}}, "E200"),
            new Case("all small", new double[][] {{1e-200, 2e-200, 4e-200}, {3e-200, 1e-200, 2e-200}}, "E-200"),
            new Case("all very small", new double[][] {{1e-320, 2e-320, 4e-320}, {3e-320, 1e-320, 2e-320}}, "E-320"),
            new Case("signed zeros", new double[][] {{0.0, -0.0, 0.0}, {1, 2, 4}}, "0.0"),
            new Case("infinity beside missing", new double[][] {{1, INF, 4, 2}, {3, NAN, 2, 1}}, "Infinity"),
            new Case("small", new double[][] {{1e-200, 2e-200, 4e-200}, {3, 1, 2}}, "E-200"));

    private static final List<Normalisation> NORMALISATIONS = List.of(
            new MinMax(),
            new MinMax(-100, 100),
            new ZScore(),
            new ZScore(100, 10),
            new Scaled(0, 10, 1),
            new DistanceToMaximum(),
            new DistanceToReference(5, Beyond.PASS),
            new DistanceToReference(-5, Beyond.HOLD),
            new DistanceToUnit(0, Beyond.PASS),
            new DistanceToTarget(5, Beyond.HOLD),
            new FractionOfMaximum(),
            new Goalposts(0, 10),
            new Goalposts(10, 0),
            new Goalposts(0, 10, 0, 1, Beyond.PASS),
            new Rank(Ties.AVERAGE),
            new Rank(Ties.LEAST),
            new Borda(Ties.AVERAGE),
            new PercentileRank(Ties.AVERAGE));

    private static final List<SharedWeighting> WEIGHTINGS = List.of(
            new Equal(),
            new Pca(Pca.Loadings.SQUARED),
            new Pca(Pca.Loadings.PLAIN),
            new Entropy(),
            new Critic(true),
            new Critic(false),
            new StandardDeviation(StandardDeviation.Scale.AS_GIVEN),
            new StandardDeviation(StandardDeviation.Scale.MIN_MAX),
            new Merec(),
            new Ahp(List.of(List.of(1.0, 3.0), List.of(1 / 3.0, 1.0))));

    private static final List<Aggregation> AGGREGATIONS = Stream.concat(
                    Aggregation.all().stream(),
                    Stream.of(
                            new PowerMean(2),
                            new PowerMean(-3),
                            new PowerMean(0),
                            new OrderedWeightedAverage(List.of(1.0, 2.0)),
                            new MeanMinimum(1, 0.2),
                            new MazziottaPareto(Phenomenon.NEGATIVE),
                            new AdjustedMazziottaPareto(
                                    Phenomenon.POSITIVE, List.of(new org.opendti.aggregate.Goalposts(0, 10))),
                            new Topsis(Topsis.Normalisation.VECTOR),
                            new Vikor(1),
                            new Promethee2(List.of(Preference.linear(0.1, 0.4)))))
            .toList();

    static List<Case> cases() {
        return CASES;
    }

    static List<Aggregation> aggregations() {
        return AGGREGATIONS;
    }

    /** No method is left out when one is added. */
    @Test
    void methods_ofEachKind_areAllHere() {
        assertThat(classes(NORMALISATIONS)).isEqualTo(permitted(Normalisation.class));
        assertThat(classes(WEIGHTINGS)).isEqualTo(permitted(SharedWeighting.class));
        assertThat(classes(AGGREGATIONS)).isEqualTo(permitted(Aggregation.class));
    }

    private static Set<Class<?>> classes(List<?> methods) {
        Set<Class<?>> classes = new HashSet<>();
        methods.forEach(method -> classes.add(method.getClass()));
        return classes;
    }

    private static Set<Class<?>> permitted(Class<?> type) {
        Set<Class<?>> classes = new HashSet<>();
        for (Class<?> each : type.getPermittedSubclasses()) {
            classes.addAll(each.isSealed() ? permitted(each) : Set.<Class<?>>of(each));
        }
        return classes;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void normalise_atTheEdges_givesNumbersOrRefusesWithTheValue(Case edge) {
        for (Normalisation method : NORMALISATIONS) {
            for (Direction direction : Direction.values()) {
                double[] x = edge.parts()[0];
                double[] result = unlessRefused(
                        method.id() + " " + direction,
                        edge,
                        () -> method.normalise(x, direction),
                        "against the direction",
                        "less is better",
                        "better than the worst",
                        "of row 0");
                assertThat(method.trouble(x, direction).isPresent())
                        .as(method + " tells before what it refuses")
                        .isEqualTo(result == null);
                for (int u = 0; result != null && u < x.length; u++) {
                    assertThat(Double.isNaN(result[u]))
                            .as(method + " unit " + u)
                            .isEqualTo(Double.isNaN(x[u]));
                    assertThat(result[u]).as(method + " unit " + u).isNotIn(INF, -INF);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weigh_atTheEdges_givesWeightsOrRefusesWithTheValue(Case edge) {
        boolean[][] directions = {{false, false}, {true, false}, {true, true}};
        for (SharedWeighting scheme : WEIGHTINGS) {
            for (boolean[] less : directions) {
                double[] weights = unlessRefused(
                        scheme.type() + Arrays.toString(less),
                        edge,
                        () -> scheme.weights(edge.parts(), less),
                        "against the others",
                        "explain the same",
                        "correlate perfectly");
                if (weights != null) {
                    assertThat(weights).as(scheme.toString()).hasSize(2);
                    assertThat(Math.min(weights[0], weights[1]))
                            .as(scheme.toString())
                            .isNotNegative();
                    assertThat(weights[0] + weights[1]).as(scheme.toString()).isCloseTo(1, within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void benefitOfTheDoubt_atTheEdges_givesScoresOrRefusesWithTheValue(Case edge) {
        for (BenefitOfTheDoubt scheme : List.of(BenefitOfTheDoubt.free(), BenefitOfTheDoubt.within(0.2, 0.8))) {
            double[] scores = unlessRefused(
                    scheme.toString(), edge, () -> scheme.score(edge.parts()).scores());
            for (int u = 0; scores != null && u < edge.units(); u++) {
                boolean scored = scores[u] >= 0 && scores[u] <= 1;
                assertThat(scored).as(scheme + " unit " + u).isEqualTo(edge.isComplete(u));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aggregate_atTheEdges_givesNumbersOrTellsTheValue(Case edge) {
        for (Aggregation method : AGGREGATIONS) {
            for (boolean present : new boolean[] {false, true}) {
                for (double[] weights : new double[][] {{1, 1}, {3, 1}, {1, 0}, {0, 1e-300}, {1e300, 1}}) {
                    aggregate(method, edge, weights, present);
                }
            }
        }
    }

    /** Without a report it throws if something is told, and else gives the same; what is told names a value that is there. */
    private static void aggregate(Aggregation method, Case edge, double[] weights, boolean present) {
        String name = method + Arrays.toString(weights) + (present ? " of those present" : "");
        List<String> told = new ArrayList<>();
        Set<Integer> units = new HashSet<>();
        Aggregation.Report report = (unit, part, trouble, value) -> {
            told.add(trouble + " " + value);
            units.add(unit);
            assertThat(edge.parts()[part][unit]).as(name).isEqualTo(value);
        };
        double[] result = present
                ? method.aggregatePresent(edge.parts(), weights, report)
                : method.aggregate(edge.parts(), weights, report);
        double[] thrown = unlessRefused(
                name,
                edge,
                () -> present
                        ? method.aggregatePresent(edge.parts(), weights)
                        : method.aggregate(edge.parts(), weights));
        assertThat(thrown == null).as(name + told).isEqualTo(!told.isEmpty());
        boolean wholePart = told.stream().anyMatch(each -> each.startsWith("NO_SPREAD") || each.startsWith("MIXED"));
        for (int u = 0; u < edge.units(); u++) {
            boolean judged = present ? hasAny(edge, weights, u) : edge.isComplete(u);
            boolean excused = units.contains(u) || wholePart;
            assertThat(Double.isFinite(result[u]))
                    .as(name + " unit " + u + told)
                    .isEqualTo(judged && !excused);
        }
    }

    private static boolean hasAny(Case edge, double[] weights, int unit) {
        return (weights[0] > 0 && !Double.isNaN(edge.parts()[0][unit]))
                || (weights[1] > 0 && !Double.isNaN(edge.parts()[1][unit]));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aggregate_weightsThatCannotBe_areRefusedWithTheirValue(Aggregation method) {
        double[][] parts = {{1, 2}, {3, 4}};
        assertThatThrownBy(() -> method.aggregate(parts, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum to 0.0");
        assertThatThrownBy(() -> method.aggregatePresent(parts, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum to 0.0");
        for (double wrong : new double[] {-1, NAN, INF}) {
            assertThatThrownBy(() -> method.aggregate(parts, new double[] {1, wrong}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("weight 1 is " + wrong);
        }
        assertThatThrownBy(() -> method.aggregate(parts, new double[] {1e308, 1e308}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum to Infinity");
    }

    /** What the run gives; null if it refuses, with a message that holds a word of the case or one of the others. */
    private static double @Nullable [] unlessRefused(String name, Case edge, Supplier<double[]> run, String... others) {
        double[][] result = new double[1][];
        Throwable refusal = catchThrowableOfType(IllegalArgumentException.class, () -> result[0] = run.get());
        if (refusal == null) {
            return result[0];
        }
        assertThat(Stream.concat(edge.told().stream(), Stream.of(others)))
                .as(name + " of " + edge + " says: " + refusal.getMessage())
                .anyMatch(word -> String.valueOf(refusal.getMessage()).contains(word));
        return null;
    }
}

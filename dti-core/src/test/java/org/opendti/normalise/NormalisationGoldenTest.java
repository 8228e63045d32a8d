package org.opendti.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendti.GoldenClose.assertClose;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Golden;
import org.opendti.framework.Direction;

/** COINr 1.1.14: Normalise of the raw ASEM table, times the direction first, and its functions on single vectors. */
@Tag("golden")
class NormalisationGoldenTest {

    private static final int UNITS = 51;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minmax_0_1",
                "minmax_0_100",
                "minmax_1_100",
                "iMeta_n_minmax",
                "zscore_0_1",
                "zscore_10_2",
                "iMeta_n_zscore",
                "scaled_0_50",
                "iMeta_n_scaled",
                "dist2max",
                "dist2ref_DEU",
                "dist2ref_DEU_cap",
                "iMeta_n_dist2targ",
                "iMeta_n_goalposts",
                "iMeta_n_goalposts_notrunc",
                "rank_average",
                "rank_min",
                "borda",
                "prank_average",
                "prank_min"
            })
    void normalise_ofTheWholeTable_isCoinrs(String file) {
        List<Map<String, String>> expected = Golden.rows("asem/02_normalise/norm_" + file + ".csv");
        List<Map<String, String>> raw = Golden.rows("asem/iData.csv").stream()
                .sorted((a, b) -> text(a, "uCode").compareTo(text(b, "uCode")))
                .toList();
        int germany = IntStream.range(0, UNITS)
                .filter(u -> text(raw.get(u), "uCode").equals("DEU"))
                .findFirst()
                .orElseThrow();
        List<Map<String, String>> indicators = Golden.rows("asem/02_normalise/norm_params_iMeta.csv");

        for (Map<String, String> indicator : indicators) {
            String code = text(indicator, "iCode");
            double[] normalised = method(file, indicator, germany)
                    .normalise(Golden.numbers(raw, code), direction(number(indicator, "Direction")));

            assertClose(code, normalised, Golden.numbers(expected, code));
        }
        assertThat(indicators).hasSize(49);
    }

    private static Normalisation method(String file, Map<String, String> i, int germany) {
        return switch (file) {
            case "minmax_0_1" -> new MinMax();
            case "minmax_0_100" -> new MinMax(0, 100);
            case "minmax_1_100" -> new MinMax(1, 100);
            case "iMeta_n_minmax" -> new MinMax(number(i, "minmax_lower"), number(i, "minmax_upper"));
            case "zscore_0_1" -> new ZScore();
            case "zscore_10_2" -> new ZScore(10, 2);
            case "iMeta_n_zscore" -> new ZScore(number(i, "zscore_mean"), number(i, "zscore_sd"));
            // COINr takes 0 and 50 of the values that are times −1 already
            case "scaled_0_50" ->
                number(i, "Direction") > 0 ? new Scaled(0, 50, 100) : new Goalposts(0, -50, 0, 100, Beyond.PASS);
            case "iMeta_n_scaled" ->
                new Scaled(number(i, "scaled_lower"), number(i, "scaled_upper"), number(i, "scale_factor"));
            case "dist2max" -> new DistanceToMaximum();
            case "dist2ref_DEU" -> new DistanceToUnit(germany, Beyond.PASS);
            case "dist2ref_DEU_cap" -> new DistanceToUnit(germany, Beyond.HOLD);
            case "iMeta_n_dist2targ" -> new DistanceToTarget(number(i, "Target"), beyond(text(i, "dist2targ_cap_max")));
            case "iMeta_n_goalposts" -> goalposts(i, beyond(text(i, "goalpost_trunc2posts")));
            case "iMeta_n_goalposts_notrunc" -> goalposts(i, Beyond.PASS);
            case "rank_average" -> new Rank(Ties.AVERAGE);
            case "rank_min" -> new Rank(Ties.LEAST);
            case "borda" -> new Borda(Ties.LEAST);
            case "prank_average" -> new PercentileRank(Ties.AVERAGE);
            default -> new PercentileRank(Ties.LEAST);
        };
    }

    private static Goalposts goalposts(Map<String, String> i, Beyond beyond) {
        double lower = number(i, "goalpost_lower");
        double upper = number(i, "goalpost_upper");
        double scale = number(i, "goalpost_scale");
        return number(i, "Direction") > 0
                ? new Goalposts(lower, upper, 0, scale, beyond)
                : new Goalposts(upper, lower, 0, scale, beyond);
    }

    private static final Map<String, Function<double[], double[]>> VECTORS = Map.ofEntries(
            Map.entry("n_minmax", x -> new MinMax(0, 100).normalise(x, Direction.MORE)),
            Map.entry("n_zscore", x -> new ZScore().normalise(x, Direction.MORE)),
            Map.entry("n_scaled_0_10_100", x -> new Scaled(0, 10, 100).normalise(x, Direction.MORE)),
            Map.entry("n_rank", x -> new Rank(Ties.LEAST).normalise(x, Direction.MORE)),
            Map.entry("n_borda", x -> new Borda(Ties.LEAST).normalise(x, Direction.MORE)),
            Map.entry("n_prank", x -> new PercentileRank(Ties.LEAST).normalise(x, Direction.MORE)),
            Map.entry("n_dist2max", x -> new DistanceToMaximum().normalise(x, Direction.MORE)),
            Map.entry("n_fracmax", x -> new FractionOfMaximum().normalise(x, Direction.MORE)),
            Map.entry("n_dist2targ_2", x -> new DistanceToTarget(2, Beyond.PASS).normalise(x, Direction.MORE)),
            Map.entry("n_dist2targ_2_cap", x -> new DistanceToTarget(2, Beyond.HOLD).normalise(x, Direction.MORE)),
            Map.entry("n_dist2targ_0_neg", x -> new DistanceToTarget(0, Beyond.PASS).normalise(x, Direction.LESS)),
            Map.entry(
                    "n_goalposts_1_5_100", x -> new Goalposts(1, 5, 0, 100, Beyond.HOLD).normalise(x, Direction.MORE)),
            Map.entry(
                    "n_goalposts_1_5_100_notrunc",
                    x -> new Goalposts(1, 5, 0, 100, Beyond.PASS).normalise(x, Direction.MORE)),
            Map.entry(
                    "n_goalposts_1_5_100_neg",
                    x -> new Goalposts(5, 1, 0, 100, Beyond.HOLD).normalise(x, Direction.LESS)));

    @ParameterizedTest
    @ValueSource(strings = {"lnorm50", "unif20", "withNA", "ints", "ties", "doc", "neglnorm50"})
    void normalise_ofAVector_isCoinrs(String vector) {
        double[] x = vector(vector, "x");
        for (Map.Entry<String, Function<double[], double[]>> method : VECTORS.entrySet()) {
            boolean refused = vector.equals("neglnorm50")
                    && List.of("n_fracmax", "n_dist2targ_0_neg").contains(method.getKey());
            if (!refused) { // negative values, and a target that all of them pass: see LinearTest
                assertClose(
                        vector + " " + method.getKey(), method.getValue().apply(x), vector(vector, method.getKey()));
            }
        }
    }

    private static double[] vector(String vector, String function) {
        return Golden.numbers(
                Golden.rows("asem/12_vectors/vector_functions.csv").stream()
                        .filter(row -> text(row, "vec").equals(vector)
                                && text(row, "fn").equals(function))
                        .toList(),
                "y");
    }

    private static Direction direction(double sign) {
        return sign > 0 ? Direction.MORE : Direction.LESS;
    }

    private static Beyond beyond(String held) {
        return held.equals("TRUE") ? Beyond.HOLD : Beyond.PASS;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }
}

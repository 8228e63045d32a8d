package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendti.GoldenClose.assertClose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Golden;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * COINr 1.1.14: the standard build of the ASEM table step by step, seven treatments of the raw table, and single
 * vectors.
 */
@Tag("golden")
class PreparationGoldenTest {

    private static final String BUILD = "01_std_build/std_";

    private static Denominate denominate() {
        Map<Column, Denominate.By> by = new LinkedHashMap<>();
        for (Map<String, String> row : Asem.indicators()) {
            if (!Asem.text(row, "Denominator").equals("NA")) {
                by.put(
                        Column.of(Asem.text(row, "iCode")),
                        new Denominate.By(Column.of(Asem.text(row, "Denominator")), 1));
            }
        }
        return new Denominate(by);
    }

    private static Step impute() {
        return new ImputeAverage(Asem.columns(), Average.MEAN, Optional.of(Asem.GROUP));
    }

    private static Step screen() {
        return new Screen(Asem.columns(), new Screen.Least(0.9, 0), Screen.Least.NONE);
    }

    @Test
    void standardBuild_stepByStep_isCoinrs() {
        IndicatorTable denominated = denominate().apply(Asem.raw()).table();
        Asem.assertIs(denominated, BUILD + "denominated.csv");
        IndicatorTable imputed = impute().apply(denominated).table();
        Asem.assertIs(imputed, BUILD + "imputed.csv");
        IndicatorTable screened = screen().apply(imputed).table();
        Asem.assertIs(screened, BUILD + "screened.csv");
        Prepared treated = Treat.withDefaults(Asem.columns()).apply(screened);
        Asem.assertIs(treated.table(), BUILD + "treated.csv");
        assertDetails(screened, treated, BUILD + "treated");

        Prepared all = Preparation.of(denominate(), impute(), screen(), Treat.withDefaults(Asem.columns()))
                .apply(Asem.raw());
        assertThat(all.table()).isEqualTo(treated.table());
        assertThat(all.changes().stream().map(Change::why).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Why.DENOMINATED, Why.NO_DENOMINATOR, Why.AVERAGE, Why.WINSORISED);
    }

    @Test
    void screen_ofTheImputedTable_tellsTheCoverageThatCoinrTells() {
        List<Map<String, String>> expected = Asem.rows(BUILD + "screen_summary.csv");
        List<Coverage> rows = screen().apply(Asem.table(BUILD + "imputed.csv")).coverage().stream()
                .filter(coverage -> coverage.row().isPresent())
                .toList();

        assertThat(rows).hasSameSizeAs(expected);
        for (int r = 0; r < rows.size(); r++) {
            Coverage row = rows.get(r);
            Map<String, String> told = expected.get(r);
            assertThat(row.missing() + " " + row.zeros() + " " + !row.dropped())
                    .isEqualTo(Asem.text(told, "N_missing") + " " + Asem.text(told, "N_zero") + " "
                            + Asem.text(told, "Included").equals("TRUE"));
            assertClose("available", row.available(), Double.parseDouble(Asem.text(told, "Dat_Avail")));
            assertClose("non-zero", row.nonZero(), Double.parseDouble(Asem.text(told, "Non_Zero")));
        }
    }

    private static final Map<String, Function<Treat, Treat>> SETTINGS = Map.of(
            "qTreat_default", treat -> treat,
            "qTreat_winmax1", treat -> treat.withMost(OptionalInt.of(1)),
            "qTreat_winmax1_logCTplus", treat -> treat.withMost(OptionalInt.of(1)),
            "qTreat_winmax1_logCTorig",
                    treat -> treat.withMost(OptionalInt.of(1)).withTransform(Optional.of(new LogAboveLeast()), false),
            "qTreat_w3_s1_k2", treat -> treat.withMost(OptionalInt.of(3)).withThresholds(1, 2),
            "Treat_winmaxNULL", treat -> treat.withMost(OptionalInt.empty()),
            "Treat_combine_winmax2",
                    treat -> treat.withMost(OptionalInt.of(2)).withTransform(Optional.of(new LogOfRange(false)), true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qTreat_default",
                "qTreat_winmax1",
                "qTreat_winmax1_logCTplus",
                "qTreat_winmax1_logCTorig",
                "qTreat_w3_s1_k2",
                "Treat_winmaxNULL",
                "Treat_combine_winmax2"
            })
    void treat_ofTheRawTable_isCoinrs(String setting) {
        Treat treat = SETTINGS.getOrDefault(setting, t -> t).apply(Treat.withDefaults(Asem.columns()));

        IndicatorTable raw = Asem.table("iData.csv");
        Prepared treated = treat.apply(raw);

        Asem.assertIs(treated.table(), "03_treat/" + setting + "_raw_data.csv");
        assertDetails(raw, treated, "03_treat/" + setting + "_raw");
    }

    /** The details of every column, and the cells that were changed. */
    private static void assertDetails(IndicatorTable given, Prepared treated, String name) {
        List<Map<String, String>> details = Golden.rows("asem/" + name + "_dets.csv");
        List<Map<String, String>> points = Asem.rows(name + "_points.csv");
        assertThat(treated.treatments()).hasSize(49).hasSameSizeAs(details);
        for (int k = 0; k < details.size(); k++) {
            Treatment treatment = treated.treatments().get(k);
            Map<String, String> row = details.get(k);
            assertThat(treatment.column().header()).isEqualTo(Asem.text(row, "iCode"));
            assertShape(row, 0, Optional.of(treatment.before()));
            assertThat(treatment.winsorised())
                    .isEqualTo(number(row, "winsorise.nwin").orElse(0.0).intValue());
            assertShape(row, 1, treatment.afterWinsorising());
            assertShape(row, 2, treatment.transform().map(transform -> treatment.after()));
            assertPoints(treatment.column(), given, treated, points);
        }
    }

    /**
     * COINr marks every cell of a transformed column, also those that are missing or where ln(0 − 0 + 1) is 0 again.
     */
    private static void assertPoints(
            Column column, IndicatorTable given, Prepared treated, List<Map<String, String>> points) {
        double[] before = Edit.numbers(given, column);
        double[] after = Edit.numbers(treated.table(), column);
        Set<String> marked = IntStream.range(0, before.length)
                .filter(r -> !Asem.text(points.get(r), column.header()).isEmpty())
                .filter(r -> Math.abs(after[r] - before[r]) > 0)
                .mapToObj(r -> Asem.text(points.get(r), "uCode"))
                .collect(Collectors.toSet());
        Set<String> changed = treated.changes().stream()
                .filter(change -> change.column().equals(column))
                .map(change -> change.row().unit().code())
                .collect(Collectors.toSet());
        assertThat(changed).as(column.header()).isEqualTo(marked);
    }

    private static void assertShape(Map<String, String> row, int check, Optional<Shape> shape) {
        String name = "check_SkewKurt" + check + ".";
        Optional<Double> skewness = number(row, name + "Skew");
        assertThat(shape.isPresent()).as(name + row).isEqualTo(skewness.isPresent());
        if (shape.isPresent()) {
            assertClose(name, shape.get().skewness(), skewness.orElseThrow());
            assertClose(name, shape.get().kurtosis(), number(row, name + "Kurt").orElseThrow());
            assertThat(shape.get().passes())
                    .isEqualTo(Asem.text(row, name + "Pass").equals("TRUE"));
        }
    }

    private static Optional<Double> number(Map<String, String> row, String column) {
        String text = Asem.text(row, column);
        return text.isEmpty() || text.equals("NA") ? Optional.empty() : Optional.of(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lnorm50", "unif20", "withNA", "ints", "ties", "doc", "neglnorm50"})
    void treat_ofAVector_isCoinrs(String vector) {
        double[] x = vector(vector, "x");
        assertClose("log_CT", new LogOfRange(false).apply(x), vector(vector, "log_CT"));
        assertClose("log_CT_plus", new LogOfRange(true).apply(x), vector(vector, "log_CT_plus"));
        assertClose("log_CT_orig", new LogAboveLeast().apply(x), vector(vector, "log_CT_orig"));
        for (String lambda : List.of("-1", "0", "0.5", "2")) {
            assertClose(
                    "boxcox " + lambda,
                    BoxCox.of(Double.parseDouble(lambda)).apply(x),
                    vector(vector, "boxcox_" + lambda));
        }
        Treat winsorise = Treat.withDefaults(List.of(Tables.X)).withTransform(Optional.empty(), false);
        Prepared five = winsorise.apply(Tables.of(x));
        assertClose("w5", Edit.numbers(five.table(), Tables.X), vector(vector, "winsorise_w5_s2_k3.5"));
        assertThat(five.treatments().get(0).winsorised()).isEqualTo((int) vector(vector, "winsorise_nwin")[0]);
        assertClose("skew", five.treatments().get(0).before().skewness(), vector(vector, "skew")[0]);
        assertClose("kurt", five.treatments().get(0).before().kurtosis(), vector(vector, "kurt")[0]);
        Prepared two = winsorise.withMost(OptionalInt.of(2)).apply(Tables.of(x));
        assertClose("w2", Edit.numbers(two.table(), Tables.X), vector(vector, "winsorise_w2"));
        Prepared forced =
                winsorise.withMost(OptionalInt.of(1)).withThresholds(0, -100).apply(Tables.of(x));
        assertClose("w1", Edit.numbers(forced.table(), Tables.X), vector(vector, "winsorise_w1_force"));
    }

    private static double[] vector(String vector, String function) {
        return Golden.numbers(
                Golden.rows("asem/12_vectors/vector_functions.csv").stream()
                        .filter(row -> Asem.text(row, "vec").equals(vector)
                                && Asem.text(row, "fn").equals(function))
                        .toList(),
                "y");
    }
}

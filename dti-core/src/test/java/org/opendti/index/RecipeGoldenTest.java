package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendti.GoldenClose.assertClose;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Golden;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.Part;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/** The standard build of the ASEM index by COINr: one table, one framework, one recipe. */
@Tag("golden")
class RecipeGoldenTest {

    /** Denominated, imputed by group, screened, treated, min–max 0 to 100, arithmetic means. */
    static final String STANDARD = """
            {"preparation": [
               %s,
               {"type": "impute-average", "group": "EurAsia_group"},
               {"type": "screen", "units": {"available": 0.9}},
               {"type": "treat", "most": 5}],
             "normalisation": {"of": "raw", "default": {"type": "min-max", "greatest": 100}}}
            """;

    @Test
    void score_byTheStandardRecipe_isCoinrsAtEveryLevel() throws IOException {
        Framework framework = framework();
        Recipe recipe = RecipeJson.read(new StringReader(STANDARD.formatted(denominate())), "recipe.json", framework);

        Scoreboard board = CompositeIndex.of(framework).with(recipe).score(table());

        List<Map<String, String>> normalised = rows("01_std_build/std_normalised.csv");
        List<Map<String, String>> aggregated = rows("01_std_build/std_aggregated.csv");
        assertThat(board.units())
                .extracting(Unit::code)
                .containsExactlyElementsOf(
                        aggregated.stream().map(row -> text(row, "uCode")).toList());
        for (Indicator indicator : framework.indicators()) {
            assertClose(indicator.code(), board.scores(indicator.code()), Golden.numbers(normalised, indicator.code()));
        }
        assertThat(framework.aggregates()).hasSize(8 + 2 + 1);
        for (Aggregate aggregate : framework.aggregates()) {
            assertClose(aggregate.code(), board.scores(aggregate.code()), Golden.numbers(aggregated, aggregate.code()));
            assertThat(board.ranks(aggregate.code()))
                    .as("ranks by " + aggregate.code())
                    .containsExactly(Golden.numbers(rows("01_std_build/std_aggregated_ranks.csv"), aggregate.code()));
        }
        assertThat(board.changes()).isNotEmpty();
    }

    static List<Map<String, String>> rows(String file) {
        return Golden.rows("asem/" + file).stream()
                .sorted(Comparator.comparing(row -> text(row, "uCode")))
                .toList();
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> meta(String type) {
        return Golden.rows("asem/iMeta.csv").stream()
                .filter(row -> text(row, "Type").equals(type))
                .toList();
    }

    /** What each indicator is divided by, as iMeta says. */
    static String denominate() {
        return meta("Indicator").stream()
                .filter(row -> !text(row, "Denominator").equals("NA"))
                .map(row -> '"' + text(row, "iCode") + "\": \"" + text(row, "Denominator") + '"')
                .collect(Collectors.joining(", ", "{\"type\": \"denominate\", \"by\": {", "}}"));
    }

    static Framework framework() {
        Framework.Builder framework = Framework.builder("asem");
        Map<String, Set<Part>> parts = new LinkedHashMap<>();
        for (Map<String, String> row : Golden.rows("asem/iMeta.csv")) {
            String parent = text(row, "Parent");
            boolean weighs = !parent.isEmpty() && !parent.equals("NA");
            if (weighs) {
                parts.computeIfAbsent(parent, key -> new LinkedHashSet<>())
                        .add(new Part(text(row, "iCode"), OptionalDouble.of(Double.parseDouble(text(row, "Weight")))));
            }
        }
        meta("Denominator")
                .forEach(row -> framework.input(new Input(text(row, "iCode"), Input.Type.NUMBER, text(row, "Unit"))));
        meta("Indicator").forEach(row -> framework.indicator(indicator(row)));
        meta("Aggregate")
                .forEach(row -> framework.aggregate(new Aggregate(
                        text(row, "iCode"),
                        "",
                        Label.of(text(row, "iName")),
                        text(row, "Level").equals("4") ? Aggregate.Kind.INDEX : Aggregate.Kind.GROUP,
                        OptionalDouble.empty(),
                        List.copyOf(parts.getOrDefault(text(row, "iCode"), Set.of())),
                        new ArithmeticMean(),
                        Provenance.UNSTATED)));
        return framework.headline("Index").build();
    }

    private static Indicator indicator(Map<String, String> row) {
        return new Indicator(
                text(row, "iCode"),
                "",
                Label.of(text(row, "iName")),
                OptionalDouble.empty(),
                text(row, "Unit"),
                text(row, "Direction").equals("-1") ? Direction.LESS : Direction.MORE,
                List.of(),
                new RelativeRule(RelativeRule.Method.MIN_MAX),
                Provenance.UNSTATED);
    }

    static IndicatorTable table() {
        List<Map<String, String>> data = rows("iData.csv");
        UnitList.Builder units = UnitList.builder("asem");
        data.forEach(row -> units.unit(
                text(row, "uCode"),
                text(row, "uName"),
                Map.of("EurAsia_group", text(row, "EurAsia_group")),
                List.<String>of()));
        TableBuilder table = IndicatorTable.builder(units.build());
        for (Map<String, String> row : data) {
            table.row(text(row, "uCode"));
            for (String type : List.of("Indicator", "Denominator")) {
                for (Map<String, String> column : meta(type)) {
                    String code = text(column, "iCode");
                    if (!text(row, code).equals("NA")) {
                        table.set(code, Double.parseDouble(text(row, code)));
                    }
                }
            }
        }
        return table.build();
    }
}

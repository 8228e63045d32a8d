package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendti.GoldenClose.assertClose;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Golden;
import org.opendti.coinr.CoinrFiles;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.table.Unit;

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
        CoinrFiles files = files();
        Framework framework = files.framework();
        Recipe recipe = RecipeJson.read(new StringReader(STANDARD.formatted(denominate())), "recipe.json", framework);

        Scoreboard board = CompositeIndex.of(framework).with(recipe).score(files.table());

        List<Map<String, String>> normalised = rows("01_std_build/std_normalised.csv", board);
        List<Map<String, String>> aggregated = rows("01_std_build/std_aggregated.csv", board);
        List<Map<String, String>> ranks = rows("01_std_build/std_aggregated_ranks.csv", board);
        assertThat(aggregated).hasSameSizeAs(board.units());
        for (Indicator indicator : framework.indicators()) {
            assertClose(indicator.code(), board.scores(indicator.code()), Golden.numbers(normalised, indicator.code()));
        }
        assertThat(framework.aggregates()).hasSize(8 + 2 + 1);
        for (Aggregate aggregate : framework.aggregates()) {
            assertClose(aggregate.code(), board.scores(aggregate.code()), Golden.numbers(aggregated, aggregate.code()));
            assertClose(
                    "rank by " + aggregate.code(),
                    board.ranks(aggregate.code()),
                    Golden.numbers(ranks, aggregate.code()));
        }
        assertThat(board.changes()).isNotEmpty();
        List<Map<String, String>> within = rows("01_std_build/std_aggregated_groupranks_EurAsia.csv", board);
        for (String group : List.of("Europe", "Asia")) {
            Scoreboard members = board.within(group);
            List<Map<String, String>> expected = within.stream()
                    .filter(row -> text(row, "EurAsia_group").equals(group))
                    .toList();
            for (Aggregate aggregate : framework.aggregates()) {
                assertClose(
                        aggregate.code() + " within " + group,
                        members.ranks(aggregate.code()),
                        Golden.numbers(expected, aggregate.code()));
            }
        }
    }

    /** The rows of a file in the order of a board's units. */
    static List<Map<String, String>> rows(String file, Scoreboard board) {
        List<String> order = board.units().stream().map(Unit::code).toList();
        return Golden.rows("asem/" + file).stream()
                .sorted(Comparator.comparing(row -> order.indexOf(text(row, "uCode"))))
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

    /** iData.csv and iMeta.csv as they are. */
    static CoinrFiles files() {
        return CoinrFiles.read(Golden.file("asem/iData.csv"), Golden.file("asem/iMeta.csv"));
    }
}

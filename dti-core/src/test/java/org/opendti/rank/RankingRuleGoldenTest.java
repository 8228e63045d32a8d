package org.opendti.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Golden;

@Tag("golden")
class RankingRuleGoldenTest {

    /** COINr 1.1.14, Get_results with use = "ranks": rank 1 is the greatest, ties share the best rank. */
    @Test
    void rank_ofTheStandardBuild_isCoinrs() {
        List<Map<String, String>> scores = Golden.rows("asem/01_std_build/std_aggregated.csv");
        List<Map<String, String>> ranks = Golden.rows("asem/01_std_build/std_aggregated_ranks.csv");

        List<String> columns =
                scores.get(0).keySet().stream().filter(c -> !c.equals("uCode")).toList();
        assertThat(columns).hasSize(49 + 8 + 2 + 1);
        for (String column : columns) {
            assertThat(RankingRule.unrounded().rank(Golden.numbers(scores, column)))
                    .as(column)
                    .containsExactly(Golden.numbers(ranks, column));
        }
    }
}

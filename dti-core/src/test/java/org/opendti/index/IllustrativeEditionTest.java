package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Provenance;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/**
 * The illustrative raw table scored through all levels. Its raw values were made to come out near the published main
 * indices, so this checks the rules and the reading, and says nothing of the index.
 */
class IllustrativeEditionTest {

    private static final List<String> MAIN_INDICES =
            List.of("NTS", "TCS", "HTS", "NLS", "ATTT", "HDCQS", "HDKTS", "HDXHS");

    private final Framework framework =
            FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
    private final Scoreboard board = CompositeIndex.of(framework)
            .score(TableCsv.read(
                    SampleData.file("dti-province-2022-illustrative/raw.csv"), framework, Provinces.of63()));

    @Test
    void mainIndices_ofThe63_areNearThePublishedOnesOf2022() {
        Framework edition = Editions.forYear(2022);
        Scoreboard published = CompositeIndex.of(edition)
                .score(TableCsv.read(SampleData.file("dti-2022/published.csv"), edition, Provinces.of63()));
        assertThat(board.units()).hasSize(63);
        assertThat(board.findings()).isEmpty();
        int compared = 0;
        for (Unit unit : board.units()) {
            for (String code : MAIN_INDICES) {
                double expected = published.score(unit, code);
                if (!Double.isNaN(expected)) {
                    assertThat(board.score(unit, code)).as(code + " of " + unit).isCloseTo(expected, within(0.01));
                    compared++;
                }
            }
        }
        // 4 of all 63 provinces, and 4 more of the 10 whose eight were published
        assertThat(compared).isEqualTo(4 * 63 + 4 * 10);
        assertThat(board.headline().size()).isEqualTo(63);
    }

    @Test
    void contributions_ofEveryUnitAndAggregate_sumToTheScore() {
        for (Unit unit : board.units()) {
            for (Scorecard.Entry entry : board.card(unit.code()).entries()) {
                if (entry.origin() == Origin.COMPUTED) {
                    assertThat(entry.parts().stream()
                                    .mapToDouble(Scorecard.Contribution::contribution)
                                    .sum())
                            .isCloseTo(entry.score().orElseThrow(), within(1e-12));
                }
            }
        }
    }

    @Test
    void components_areMarkedIllustrativeAndSmartCityIsNotScored() {
        assertThat(framework.indicators())
                .hasSize(98)
                .extracting(indicator -> indicator.provenance().kind())
                .containsOnly(Provenance.Kind.ILLUSTRATIVE);
        assertThat(board.scores("DTTM")).containsOnly(Double.NaN);
    }
}

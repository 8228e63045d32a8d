package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendti.framework.Aggregate.Kind.GROUP;
import static org.opendti.framework.Aggregate.Kind.INDEX;
import static org.opendti.framework.Aggregate.Kind.MAIN_INDEX;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.table.Basis;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

class MergeTest {

    private static final UnitList BEFORE = UnitList.builder("before")
            .unit("1", "Một", Map.of(), List.of())
            .unit("2", "Hai", Map.of(), List.of())
            .unit("3", "Ba", Map.of(), List.of())
            .build();
    private static final UnitList AFTER = UnitList.builder("after")
            .unit("1", "Hai Một", Map.of(), List.of())
            .unit("3", "Ba", Map.of(), List.of())
            .build();
    private static final Merger MERGER = new Merger(BEFORE, AFTER, Map.of("1", List.of("1", "2"), "3", List.of("3")));

    private static final Framework FRAMEWORK = Framework.builder("f")
            .aggregate(Aggregate.of("A", MAIN_INDEX, 10))
            .aggregate(Aggregate.of("B", MAIN_INDEX, 30))
            .aggregate(Aggregate.of("G", GROUP, 40, "A", "B"))
            .aggregate(Aggregate.of("C", MAIN_INDEX, 60))
            .aggregate(Aggregate.of("I", INDEX, 100, "G", "C"))
            .headline("I")
            .build();

    private static Scoreboard score(TableBuilder table) {
        return CompositeIndex.of(FRAMEWORK).score(table.build());
    }

    @Test
    void merged_elementThatAllHave_isTheMeanAndTheRestComputed() {
        Scoreboard merged = score(IndicatorTable.builder(BEFORE)
                        .row("1")
                        .set("A", 0.2)
                        .set("B", 0.4)
                        .set("C", 0.6)
                        .row("2")
                        .set("G", 0.5)
                        .set("C", 0.8)
                        .row("3")
                        .set("A", 1)
                        .set("B", 1)
                        .set("C", 1))
                .mergedInto(MERGER);
        Scorecard card = merged.card("Hai Một");
        // G of 1 is (10·0.2 + 30·0.4)/40 = 0.35, so G = (0.35 + 0.5)/2 = 0.425; C = 0.7; I = 0.4·0.425 + 0.6·0.7 = 0.59
        assertThat(card.entry("A").origin()).isEqualTo(Origin.MISSING);
        assertThat(card.entry("G").score()).hasValue(0.425);
        assertThat(card.entry("G").origin()).isEqualTo(Origin.AVERAGED);
        assertThat(card.entry("C").score().orElseThrow()).isCloseTo(0.7, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(card.entry("I").score().orElseThrow())
                .isCloseTo(0.59, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(card.entry("I").origin()).isEqualTo(Origin.COMPUTED);
        assertThat(card.entry("I").given()).isEmpty();
        assertThat(merged.headline().rank("Ba")).isEqualTo(1);
    }

    @Test
    void merged_predecessorNotInTheTable_isMissingAndSaidSo() {
        Scoreboard merged = score(IndicatorTable.builder(BEFORE)
                        .row("1")
                        .set("G", 0.2)
                        .set("C", 0.6)
                        .row("3")
                        .set("G", 1)
                        .set("C", 1))
                .mergedInto(MERGER);
        assertThat(merged.units()).hasSize(2);
        assertThatThrownBy(merged::headline).hasMessageContaining("I of Hai Một cannot be averaged");
    }

    @Test
    void merged_noPredecessorInTheTable_isLeftOut() {
        Scoreboard merged = score(
                        IndicatorTable.builder(BEFORE).row("3").set("G", 1).set("C", 1))
                .mergedInto(MERGER);
        assertThat(merged.units()).extracting("name").containsExactly("Ba");
        assertThat(merged.isPartOfList()).isTrue();
        assertThat(merged.headline().score("3")).isEqualTo(1);
    }

    @Test
    void merged_basis_isTheWeakestOfThePredecessors() {
        Scoreboard merged = score(IndicatorTable.builder(BEFORE)
                        .row("1")
                        .set("G", 0.2)
                        .set("C", 0.6)
                        .row("2")
                        .set("G", 0.2)
                        .set("G@basis", "back-calculated")
                        .set("C", 0.6))
                .mergedInto(MERGER);
        assertThat(merged.basis(merged.unit("1"), "I")).contains(Basis.BACK_CALCULATED);
        assertThat(merged.basis(merged.unit("1"), "C")).isEmpty();
    }

    @Test
    void merged_boardOfAnotherList_isRefused() {
        Scoreboard later =
                score(IndicatorTable.builder(AFTER).row("3").set("G", 1).set("C", 1));
        assertThatThrownBy(() -> later.mergedInto(MERGER))
                .hasMessageContaining("units of after cannot be merged into after");
    }

    private static Scoreboard three() {
        return score(IndicatorTable.builder(BEFORE)
                .row("1")
                .set("A", 0.2)
                .set("B", 0.4)
                .set("C", 0.6)
                .row("2")
                .set("G", 0.5)
                .set("C", 0.8)
                .row("3")
                .set("G", 0.1)
                .set("C", 0.3));
    }

    @Test
    void merged_byWeights_isTheWeightedMeanAndTheRestComputed() {
        Map<Unit, Double> weights = Map.of(BEFORE.get("1"), 3000.0, BEFORE.get("2"), 1000.0, BEFORE.get("3"), 7.0);
        Scoreboard merged = three().mergedInto(MERGER, weights);
        // G of 1 is 0.35: G = (3 · 0.35 + 0.5)/4 = 0.3875; C = (3 · 0.6 + 0.8)/4 = 0.65; I = 0.4 · 0.3875 + 0.6 · 0.65
        // = 0.545
        Unit one = AFTER.get("1");
        assertThat(merged.score(one, "G")).isCloseTo(0.3875, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(merged.score(one, "I")).isCloseTo(0.545, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(merged.score(one, "A")).isNaN();
        assertThat(merged.origin(one, "G")).isEqualTo(Origin.AVERAGED);
        // one predecessor alone is as before, whatever it weighs
        assertThat(merged.score(AFTER.get("3"), "C")).isEqualTo(0.3);
    }

    @Test
    void merged_byEqualWeights_isTheOfficialRule() {
        Map<Unit, Double> weights = Map.of(BEFORE.get("1"), 4.0, BEFORE.get("2"), 4.0, BEFORE.get("3"), 4.0);
        assertThat(three().mergedInto(MERGER, weights).scores("I"))
                .containsExactly(three().mergedInto(MERGER).scores("I"), org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void merged_withAWeightThatIsNone_isRefusedNamingAll() {
        Map<Unit, Double> weights = Map.of(BEFORE.get("1"), -1.0, BEFORE.get("2"), Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> three().mergedInto(MERGER, weights))
                .hasMessageContaining("Một has the weight -1")
                .hasMessageContaining("Hai has the weight –")
                .hasMessageContaining("Ba has the weight –");
        assertThatThrownBy(() -> three().mergedInto(MERGER, Map.of(BEFORE.get("1"), 0.0)))
                .hasMessageContaining("Một has the weight 0");
    }
}

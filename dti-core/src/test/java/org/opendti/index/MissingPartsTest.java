package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.index.MissingParts.Policy.EXCLUDE;
import static org.opendti.index.MissingParts.Policy.FAIL;
import static org.opendti.index.MissingParts.Policy.ZERO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

class MissingPartsTest {

    private static final UnitList UNITS = UnitList.builder("two")
            .unit("a", "An", Map.of(), List.of())
            .unit("b", "Bình", Map.of(), List.of())
            .build();

    private static final Framework FRAMEWORK = Framework.builder("f")
            .indicator(Indicator.share("x", 3))
            .indicator(Indicator.share("y", 1))
            .indicator(Indicator.share("z", 4))
            .aggregate(Aggregate.of("M", Aggregate.Kind.MAIN_INDEX, 8, "x", "y", "z"))
            .aggregate(Aggregate.of("N", Aggregate.Kind.MAIN_INDEX, 8))
            .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 16, "M", "N"))
            .headline("I")
            .build();

    private static Scoreboard score(Recipe recipe, TableBuilder table) {
        return CompositeIndex.of(FRAMEWORK).with(recipe).score(table.build());
    }

    private static TableBuilder table() {
        return IndicatorTable.builder(UNITS)
                .row("a")
                .set("x", 0.8)
                .set("y", 0.4)
                .set("N", 0.5);
    }

    private static Recipe recipe(MissingParts.Policy policy) {
        return Recipe.defaults().withMissing(MissingParts.of(policy));
    }

    @Test
    void policies_ofOnePartMissing_giveTheirExamples() {
        assertThat(score(recipe(FAIL), table()).scores("M")).containsExactly(Double.NaN);
        assertThat(score(recipe(ZERO), table()).scores("M")[0]).isCloseTo(0.35, within(1e-15));
        assertThat(score(recipe(EXCLUDE), table()).scores("M")[0]).isCloseTo(0.7, within(1e-15));
        // I = (8·0.7 + 8·0.5) / 16
        assertThat(score(recipe(EXCLUDE), table()).headline().score("a")).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void leastPresent_isAShareOfThePartsByCount() {
        Recipe two = Recipe.defaults().withMissing(new MissingParts(EXCLUDE, 2 / 3.0));
        Recipe three = Recipe.defaults().withMissing(new MissingParts(EXCLUDE, 0.7));
        assertThat(score(two, table()).scores("M")[0]).isCloseTo(0.7, within(1e-15));
        assertThat(score(three, table()).scores("M")).containsExactly(Double.NaN);
        assertThatThrownBy(() -> new MissingParts(ZERO, 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new MissingParts(ZERO, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(MissingParts.Policy.class)
    void noPartPresent_isMissingWhateverThePolicy(MissingParts.Policy policy) {
        assertThat(score(recipe(policy), IndicatorTable.builder(UNITS).row("a").set("N", 0.5))
                        .scores("M"))
                .containsExactly(Double.NaN);
    }

    @Test
    void givenAggregate_isNotTouched() {
        Scoreboard board = score(recipe(ZERO), table().set("M", 0.9));
        assertThat(board.scores("M")).containsExactly(0.9);
        assertThat(board.origin(board.unit("a"), "M")).isEqualTo(Origin.GIVEN);
        assertThat(board.findings()).isEmpty();
        assertThat(board.reported(board.unit("a"), "I")).isEqualTo(1);
    }

    @Test
    void ruleOfOneAggregate_overridesThatOfAll() {
        Recipe recipe = recipe(FAIL).withMissing("M", MissingParts.of(ZERO));
        assertThat(score(recipe, table()).scores("M")[0]).isCloseTo(0.35, within(1e-15));
        assertThat(score(recipe(ZERO).withMissing("M", MissingParts.FAIL), table())
                        .scores("M"))
                .containsExactly(Double.NaN);
        assertThatThrownBy(() -> CompositeIndex.of(FRAMEWORK).with(recipe.withMissing("Q", MissingParts.FAIL)))
                .hasMessageContaining("Q is no element");
    }

    @ParameterizedTest
    @EnumSource(value = MissingParts.Policy.class, names = "FAIL", mode = EnumSource.Mode.EXCLUDE)
    void scorecard_addsUpAndSaysHowMuchIsReported(MissingParts.Policy policy) {
        Scoreboard board = score(
                recipe(policy),
                table().row("b").set("x", 1).set("y", 1).set("z", 1).set("N", 1));
        for (String unit : List.of("a", "b")) {
            for (String code : List.of("M", "I")) {
                Scorecard.Entry entry = board.card(unit).entry(code);
                assertThat(entry.parts().stream()
                                .mapToDouble(Scorecard.Contribution::contribution)
                                .sum())
                        .isCloseTo(entry.score().orElseThrow(), within(1e-12));
            }
        }
        // z has half of M's weight, M half of I's
        assertThat(board.card("a").entry("M").reported()).isEqualTo(0.5);
        assertThat(board.card("a").entry("I").reported()).isEqualTo(0.75);
        assertThat(board.card("a").entry("z").reported()).isZero();
        assertThat(board.card("b").entry("I").reported()).isEqualTo(1);
    }
}

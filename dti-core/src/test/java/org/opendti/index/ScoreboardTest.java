package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendti.framework.Aggregate.Kind.INDEX;
import static org.opendti.framework.Aggregate.Kind.MAIN_INDEX;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.Provenance;
import org.opendti.framework.ShareRule;
import org.opendti.table.Basis;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/** The scoreboard's views: single units, groups and ranges, on a small made-up framework. */
class ScoreboardTest {

    private static final UnitList UNITS = UnitList.builder("villages")
            .unit("a", "An", Map.of("side", "Left Bank", "size", "small"), List.of())
            .unit("b", "Bình", Map.of("side", "Left Bank", "size", "large"), List.of())
            .unit("c", "Chi", Map.of("side", "Right Bank", "size", "small"), List.of())
            .unit("d", "Dung", Map.of("side", "Left Bank", "size", "large"), List.of())
            .build();

    private static final Framework FRAMEWORK = Framework.builder("f")
            .input(new Input("x", Input.Type.NUMBER, ""))
            .input(new Input("people", Input.Type.NUMBER, ""))
            .indicator(new Indicator(
                    "A",
                    "",
                    Label.of("A"),
                    OptionalDouble.of(10),
                    "",
                    Direction.MORE,
                    List.of("x"),
                    new ShareRule(),
                    Provenance.UNSTATED))
            .aggregate(Aggregate.of("M", MAIN_INDEX, 30))
            .aggregate(Aggregate.of("I", INDEX, 40, "A", "M"))
            .headline("I")
            .build();

    private static TableBuilder table() {
        return IndicatorTable.builder(UNITS);
    }

    private static Scoreboard score(TableBuilder table) {
        return CompositeIndex.of(FRAMEWORK).score(table.build());
    }

    @Test
    void scoreAndRank_ofAUnit_areThoseOfItsColumn() {
        Scoreboard board = score(table().row("a")
                .set("x", 1)
                .set("M", 0.5)
                .row("b")
                .set("x", 1)
                .set("M", 1)
                .row("c")
                .set("M", 1));
        Unit an = board.unit("a");
        // (10·1 + 30·0.5) / 40 = 0.625
        assertThat(board.score(an, "I")).isEqualTo(0.625);
        assertThat(board.rank(an, "I")).isEqualTo(2);
        assertThat(board.score(board.unit("c"), "I")).isNaN();
        assertThat(board.rank(board.unit("c"), "I")).isNaN();
        assertThat(board.element("M").size()).isEqualTo(3);
        assertThat(board.index().recipe()).isEqualTo(Recipe.defaults());
        assertThat(board.origin(an, "I").id()).isEqualTo("computed");
    }

    @Test
    void input_ofAnIndicator_holdsItsRawValueAndSharedInputsAreNoSurprise() {
        Scoreboard board = score(table().row("a").set("x", 0.5).set("M", 0.5).set("people", 4e6));
        assertThat(board.card("a").entry("A").score()).hasValue(0.5);
        assertThat(board.card("a").entry("A").points()).hasValue(5);
        assertThat(board.findings()).isEmpty();
    }

    @Test
    void numberOutOfRange_isToldOfThoseUnitsOnlyWithTheLimit() {
        assertThatThrownBy(() -> score(table().row("a")
                        .set("M", 1)
                        .row("b")
                        .set("M", 1.5)
                        .row("c")
                        .set("M", -1)
                        .row("d")
                        .set("M", 0)))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .extracting(Finding::toString)
                                .containsExactly(
                                        "M of Bình is 1.5, above its maximum 1; a share is written 0.95 or 95%",
                                        "M of Chi is -1.0, below its minimum 0; mend it, or leave the cell empty if it is missing"));
    }

    @Test
    void within_oneOfSeveralKindsOfGroup_namesItAndCountsTheList() {
        Scoreboard board = score(
                table().row("a").set("I", 0.5).row("b").set("I", 0.6).row("c").set("I", 0.7));
        assertThat(board.within("left bank").group()).contains("Left Bank");
        assertThat(board.within("left bank").units()).extracting(Unit::code).containsExactly("a", "b");
        assertThat(board.within("left bank").listSize()).isEqualTo(3);
        assertThat(board.within("left bank").isPartOfList()).isTrue();
        assertThat(board.within("SMALL").listSize()).isEqualTo(2);
        assertThat(board.within("SMALL").group()).contains("small");
        assertThat(board.group()).isEqualTo(Optional.empty());
    }

    @Test
    void among_someUnits_keepsTheirBasesAndTheListsSize() {
        Scoreboard board =
                score(table().row("a").set("M", 0.5).row("b").set("M", 0.6).set("M@basis", "assumed"));
        Scoreboard one = board.among(List.of(board.unit("b")));
        assertThat(one.units()).extracting(Unit::code).containsExactly("b");
        assertThat(one.basis(one.unit("b"), "M")).contains(Basis.ASSUMED);
        assertThat(one.ranks("M")).containsExactly(1);
        assertThat(one.listSize()).isEqualTo(4);
        assertThat(board.among(UNITS.units())).isSameAs(board);
    }

    @Test
    void recipe_toleranceOfZero_isTaken() {
        assertThat(Recipe.defaults().withTolerance(0).tolerance()).isZero();
    }
}

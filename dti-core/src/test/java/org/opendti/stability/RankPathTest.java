package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Framework;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.RankPath.Stretch;
import org.opendti.table.Unit;

class RankPathTest {

    /**
     * I = 0.5 A + 0.3 B + 0.2 C. With the share t of A a unit scores tA + (1 − t)(0.6B + 0.4C): u0 t; u1 0.4; u2 (1 − t)0.8. They
     * meet at 0.4 (u0, u1), 0.5 (u1, u2) and 0.8/1.8 = 0.4444 (u0, u2); at 0.5 u0 has 0.5, the others 0.4.
     */
    private static final Boards THREE =
            Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {0.4, 0.4, 0.4}, new double[] {0, 0.8, 0.8});

    private static final Edge A = new Edge("I", "A", 0.5);

    private static ShareRange range(double low, double high, boolean lowIncluded, boolean highIncluded) {
        return new ShareRange(low, high, lowIncluded, highIncluded);
    }

    @Test
    void path_ofAUnitThatRises_hasARankForEveryShare() {
        RankPath path = THREE.stability().path(A, THREE.unit(0));

        assertThat(path.stretches()).extracting(Stretch::rank).containsExactly(3, 2, 1);
        ShareRange second = path.stretches().get(1).shares();
        assertThat(second.low()).isCloseTo(0.4, within(1e-12));
        assertThat(second.high()).isCloseTo(0.8 / 1.8, within(1e-12));
        assertThat(second.lowIncluded()).isTrue(); // level with u1 both are second
        assertThat(second.highIncluded()).isFalse(); // level with u2 both are first
        assertThat(path.stretches().get(0).shares().low()).isZero();
        assertThat(path.stretches().get(2).shares().high()).isEqualTo(1);
        assertThat(path.rank(0)).isEqualTo(3);
        assertThat(path.rank(second.low())).isEqualTo(2);
        assertThat(path.rank(second.high())).isEqualTo(1);
        assertThat(path.rank(1)).isEqualTo(1);
        assertThat(path.meetings())
                .extracting(RankPath.Meeting::units)
                .containsExactly(List.of(THREE.unit(1)), List.of(THREE.unit(2)));
    }

    @Test
    void rank_ofAShareOutside_isRefused() {
        RankPath path = THREE.stability().path(A, THREE.unit(0));

        assertThatThrownBy(() -> path.rank(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share (1.5) of A in I must be within 0.0 to 1.0");
        assertThatThrownBy(() -> path.rank(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interval_ofAUnitThatRises_saysWhomItMeets() {
        RankInterval interval = THREE.stability().interval(A, THREE.unit(0));

        assertThat(interval.rank()).isEqualTo(1);
        assertThat(interval.shares().low()).isCloseTo(0.8 / 1.8, within(1e-12));
        assertThat(interval.shares().lowIncluded()).isTrue();
        assertThat(interval.shares().high()).isEqualTo(1);
        assertThat(interval.above()).isEmpty();
        assertThat(interval.below()).hasValue(new RankInterval.End(1, 2, List.of(THREE.unit(2))));
    }

    @Test
    void interval_ofUnitsThatAreLevelNow_isThePresentShareForTheOneThatFalls() {
        WeightStability stability = THREE.stability();

        RankInterval level = stability.interval(A, THREE.unit(1)); // second with u2, and alone with more
        assertThat(level.rank()).isEqualTo(2);
        assertThat(level.shares()).isEqualTo(range(0.5, 1, true, true));
        assertThat(level.below()).hasValue(new RankInterval.End(2, 3, List.of(THREE.unit(2))));
        RankInterval falls = stability.interval(A, THREE.unit(2));
        assertThat(falls.shares().low()).isCloseTo(0.8 / 1.8, within(1e-12));
        assertThat(falls.shares().lowIncluded()).isFalse();
        assertThat(falls.shares().high()).isEqualTo(0.5);
        assertThat(falls.shares().highIncluded()).isTrue();
        assertThat(falls.above()).hasValue(new RankInterval.End(2, 3, List.of(THREE.unit(1))));
        assertThat(falls.below()).hasValue(new RankInterval.End(1, 1, List.of(THREE.unit(0))));
    }

    @Test
    void interval_whereThreeMeetAtOnce_endsThoughTheRankComesBack() {
        // with the share t of A: u0 0.5, u1 t, u2 1 − t, so that all have 0.5 now
        Boards cross =
                Boards.of(Boards.FLAT, new double[] {0.5, 0.5, 0.5}, new double[] {1, 0, 0}, new double[] {0, 1, 1});
        assertThat(cross.board().scores("I")).containsExactly(0.5, 0.5, 0.5);

        RankPath path = cross.stability().path(A, cross.unit(0));

        assertThat(path.stretches())
                .containsExactly(
                        new Stretch(range(0, 0.5, true, false), 2),
                        new Stretch(range(0.5, 0.5, true, true), 1),
                        new Stretch(range(0.5, 1, false, true), 2));
        assertThat(path.interval().below()).hasValue(new RankInterval.End(1, 2, List.of(cross.unit(1), cross.unit(2))));
        assertThat(path.interval().above()).hasValue(new RankInterval.End(1, 2, List.of(cross.unit(1), cross.unit(2))));
    }

    @Test
    void interval_thatEndsAtAPointAlone_hasTheRankBeyondIt() {
        // With the share t of B: u0 0.5; u1 1 − t; u2 t + 0.0·(1 − t): all level at 0.5, and now B weighs 0.3
        Boards cross =
                Boards.of(Boards.FLAT, new double[] {0.5, 0.5, 0.5}, new double[] {1, 0, 1}, new double[] {0, 1, 0});

        RankInterval interval = cross.stability().interval(new Edge("I", "B", 0.3), cross.unit(0));

        assertThat(interval.rank()).isEqualTo(2);
        assertThat(interval.shares().low()).isZero();
        assertThat(interval.shares().high()).isCloseTo(0.5, within(1e-12));
        assertThat(interval.shares().highIncluded()).isFalse();
        assertThat(interval.above()).hasValue(new RankInterval.End(1, 2, List.of(cross.unit(1), cross.unit(2))));
    }

    @Test
    void interval_thatEndsAtAShareOfOne_hasNoRankBeyond() {
        // with all weight on A both have 1: u1 is the worse until then
        Boards level = Boards.of(Boards.FLAT, new double[] {1, 0.5, 0.5}, new double[] {1, 0.2, 0.2});

        RankInterval interval = level.stability().interval(A, level.unit(1));

        assertThat(interval.shares()).isEqualTo(range(0, 1, true, false));
        assertThat(interval.above()).hasValue(new RankInterval.End(1, 1, List.of(level.unit(0))));
        assertThat(level.stability().interval(A, level.unit(0)).shares()).isEqualTo(range(0, 1, true, true));
    }

    @Test
    void interval_thatEndsAtAShareOfZero_hasNoRankBeyond() {
        Boards level = Boards.of(Boards.FLAT, new double[] {1, 0.5, 0.5}, new double[] {0.3, 0.5, 0.5});

        RankInterval interval = level.stability().interval(A, level.unit(1));

        assertThat(interval.shares()).isEqualTo(range(0, 1, false, true));
        assertThat(interval.below()).hasValue(new RankInterval.End(1, 1, List.of(level.unit(0))));
    }

    @Test
    void path_ofUnitsThatAreAlike_isOneStretch() {
        Boards alike = Boards.of(Boards.FLAT, new double[] {0.1, 0.2, 0.3}, new double[] {0.1, 0.2, 0.3});

        RankPath path = alike.stability().path(A, alike.unit(1));

        assertThat(path.stretches()).containsExactly(new Stretch(range(0, 1, true, true), 1));
        assertThat(path.meetings()).isEmpty();
        assertThat(path.interval().below()).isEmpty();
        assertThat(path.interval().above()).isEmpty();
    }

    @Test
    void path_ofAPartThatIsAlone_isItsShareOfOne() {
        Boards tree = Boards.random(Boards.TREE, 5, 1);

        RankPath path = tree.stability().path(new Edge("K", "F", 1), tree.unit(3));

        int rank = Boards.rank(tree.board().scores("I"), 3);
        assertThat(path.stretches()).containsExactly(new Stretch(ShareRange.point(1), rank));
        assertThat(path.interval().shares()).isEqualTo(ShareRange.point(1));
        assertThat(path.interval().below()).isEmpty();
    }

    @Test
    void path_onMadeUpFrameworks_givesTheRanksOfScoringAnew() {
        for (Framework framework : Boards.ALL) {
            for (long seed = 1; seed <= 3; seed++) {
                ranksAreThoseOfScoringAnew(Boards.random(framework, 9, seed), 1);
            }
        }
    }

    @Test
    void path_onThePublishedTable_givesTheRanksOfScoringAnew() {
        ranksAreThoseOfScoringAnew(Boards.published(), 10);
    }

    /** Every so many-th unit, with the share in the middle of each stretch; at the ends the scores are level. */
    private static void ranksAreThoseOfScoringAnew(Boards boards, int step) {
        WeightStability stability = boards.stability();
        for (Edge edge : stability.graph().edges()) {
            if (edge.share() == 1) {
                continue;
            }
            for (int u = 0; u < boards.board().units().size(); u += step) {
                RankPath path = stability.path(edge, boards.unit(u));
                double before = 0;
                for (Stretch stretch : path.stretches()) {
                    ShareRange shares = stretch.shares();
                    assertThat(shares.low()).isEqualTo(before);
                    before = shares.high();
                    double middle = (shares.low() + shares.high()) / 2;
                    assertThat(Boards.rank(boards.scores(edge, middle), u))
                            .as("%s %s", edge, middle)
                            .isEqualTo(stretch.rank());
                }
                assertThat(before).isEqualTo(1);
                for (RankPath.Meeting meeting : path.meetings()) {
                    double[] scores = boards.scores(edge, meeting.share());
                    for (Unit other : meeting.units()) {
                        assertThat(scores[boards.board().units().indexOf(other)])
                                .isCloseTo(scores[u], within(1e-12));
                    }
                }
            }
        }
    }
}

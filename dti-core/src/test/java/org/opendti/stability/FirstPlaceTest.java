package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.stability.FirstPlace.Verdict;
import org.opendti.table.TableCsv;
import org.opendti.vietnam.Provinces;

class FirstPlaceTest {

    /** u0 is best in A, u1 in B, u2 in C; u3 lies within, though nowhere worst. */
    private static final Boards FOUR = Boards.of(
            Boards.FLAT,
            new double[] {0.9, 0.3, 0.1},
            new double[] {0.2, 0.8, 0.3},
            new double[] {0.1, 0.2, 0.7},
            new double[] {0.35, 0.4, 0.35});

    @Test
    void firstPlace_ofTheFirst_isSoWithoutAnyChange() {
        FirstPlace first = FOUR.stability().firstPlace(FOUR.unit(0), 0);

        // 0.45 + 0.09 + 0.02 = 0.56; u1 has 0.1 + 0.24 + 0.06 = 0.4
        assertThat(first.verdict()).isEqualTo(Verdict.ALONE);
        assertThat(first.margin()).isCloseTo(0.16, within(1e-12));
        assertThat(first.nearest()).containsExactly(FOUR.unit(1));
        assertThat(first.weights().get("I")).containsEntry("A", 0.5);
        assertThat(first.within()).isZero();
        assertThat(first.aggregates()).containsExactly("I");
    }

    @Test
    void firstPlace_withAnyWeights_isWonByTheBestPartAlone() {
        FirstPlace best = FOUR.stability().firstPlace(FOUR.unit(1), 1);

        assertThat(best.verdict()).isEqualTo(Verdict.ALONE);
        // B alone: 0.8 against 0.4 of u3; some C holds u0 and u3 back no further
        assertThat(best.margin()).isCloseTo(gridMargin(FOUR, 1, 1), within(0.01));
        assertThat(FOUR.stability().firstPlace(FOUR.unit(1), 0.1).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void firstPlace_ofAMiddlingUnit_isNotPossibleThoughNoOneUnitIsAlwaysAhead() {
        FirstPlace no = FOUR.stability().firstPlace(FOUR.unit(3), 1);

        assertThat(no.verdict()).isEqualTo(Verdict.NO);
        assertThat(no.isPossible()).isFalse();
        assertThat(no.margin()).isNegative();
        assertThat(no.nearest()).hasSizeGreaterThan(1);
        assertThat(FOUR.stability().firstFrom(FOUR.unit(3))).isEmpty();
        for (int rival = 0; rival < 3; rival++) {
            assertThat(FOUR.stability().pair(FOUR.unit(3), FOUR.unit(rival)).byShare())
                    .isNotEmpty();
        }
    }

    @Test
    void margin_onThreeParts_isTheBestOfAGrid() {
        for (double x : new double[] {0.1, 0.4, 0.8, 1}) {
            for (int u = 0; u < 4; u++) {
                double grid = gridMargin(FOUR, u, x);
                double margin = FOUR.stability().firstPlace(FOUR.unit(u), x).margin();
                assertThat(margin).isBetween(grid - 1e-9, grid + 0.01);
            }
        }
    }

    /** The greatest margin over weights a step of x/40 apart within the bounds. */
    private static double gridMargin(Boards boards, int unit, double x) {
        double best = Double.NEGATIVE_INFINITY;
        double[][] columns = new double[][] {
            boards.board().scores("A"),
            boards.board().scores("B"),
            boards.board().scores("C")
        };
        int steps = 40;
        for (int a = 0; a <= steps; a++) {
            for (int b = 0; b <= steps; b++) {
                for (int c = 0; c <= steps; c++) {
                    double[] weights = {weight(0.5, x, a), weight(0.3, x, b), weight(0.2, x, c)};
                    double total = Arrays.stream(weights).sum();
                    double margin = Double.POSITIVE_INFINITY;
                    for (int rival = 0; rival < 4 && total > 0; rival++) {
                        double lead = 0;
                        for (int k = 0; k < 3; k++) {
                            lead += weights[k] / total * (columns[k][unit] - columns[k][rival]);
                        }
                        margin = rival == unit ? margin : Math.min(margin, lead);
                    }
                    best = total > 0 ? Math.max(best, margin) : best;
                }
            }
        }
        return best;
    }

    private static double weight(double share, double x, int step) {
        return share * (1 - x + 2 * x * step / 40);
    }

    @Test
    void firstPlace_ofUnitsThatAreAlike_isSharedAtBest() {
        Boards alike = Boards.of(Boards.FLAT, new double[] {0.9, 0.3, 0.1}, new double[] {0.9, 0.3, 0.1});

        FirstPlace level = alike.stability().firstPlace(alike.unit(1), 0.5);

        assertThat(level.verdict()).isEqualTo(Verdict.LEVEL);
        assertThat(level.isPossible()).isTrue();
        assertThat(level.margin()).isCloseTo(0, within(1e-12));
        assertThat(alike.stability().firstFrom(alike.unit(1))).hasValue(0);
    }

    @Test
    void firstPlace_ofTheOnlyUnit_isItsOwn() {
        Boards one = Boards.random(Boards.TREE, 1, 1);

        FirstPlace first = one.stability().firstPlace(one.unit(0), 0.5);

        assertThat(first.verdict()).isEqualTo(Verdict.ALONE);
        assertThat(first.margin()).isZero();
        assertThat(first.nearest()).isEmpty();
    }

    @Test
    void firstPlace_whereAllIsZero_isLevel() {
        Boards none = Boards.of(Boards.FLAT, new double[3], new double[3]);

        assertThat(none.stability().firstPlace(none.unit(0), 0.5).verdict()).isEqualTo(Verdict.LEVEL);
    }

    @Test
    void firstPlace_ofOneAggregate_variesThatAlone() {
        Boards boards = Boards.random(Boards.OVERLAP, 6, 3);
        WeightStability stability = boards.stability();
        assertThat(stability.varied()).containsExactly("I", "P");
        assertThat(stability.held()).containsExactlyInAnyOrder("G", "M", "N");

        for (int u = 0; u < 6; u++) {
            FirstPlace place = stability.firstPlace(boards.unit(u), 0.6, "M");
            assertThat(place.aggregates()).containsExactly("M");
            assertThat(place.weights()).containsOnlyKeys("M");
            marginIsThatOfScoringAnew(boards, u, place);
        }
        assertThatThrownBy(() -> stability.firstPlace(boards.unit(0), 0.6, "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the aggregate (A) must be one whose weights act");
    }

    @Test
    void firstPlace_onMadeUpFrameworksAndThePublishedTable_isThatOfScoringAnew() {
        for (Framework framework : Boards.ALL) {
            for (long seed = 1; seed <= 3; seed++) {
                Boards boards = Boards.random(framework, 7, seed);
                for (double x : new double[] {0.05, 0.5, 1}) {
                    List<FirstPlace> places = boards.stability().firstPlaces(x);
                    assertThat(places).hasSize(7);
                    for (int u = 0; u < 7; u++) {
                        marginIsThatOfScoringAnew(boards, u, places.get(u));
                    }
                }
            }
        }
        Boards published = Boards.published();
        List<FirstPlace> places = published.stability().firstPlaces(0.25);
        for (int u = 0; u < 63; u += 9) {
            marginIsThatOfScoringAnew(published, u, places.get(u));
        }
    }

    /** 98 indicators at the ends of four levels, where many rows of the programme stop at once. */
    @Test
    void firstPlace_onTheRawTable_isThatOfScoringAnew() {
        Framework framework = FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
        Boards raw = new Boards(
                framework,
                TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), framework, Provinces.of63()));
        for (double x : new double[] {0.25, 1}) {
            List<FirstPlace> places = raw.stability().firstPlaces(x);
            assertThat(places).hasSize(63);
            for (int u = 0; u < 63; u += 9) {
                marginIsThatOfScoringAnew(raw, u, places.get(u));
            }
        }
    }

    private static void marginIsThatOfScoringAnew(Boards boards, int unit, FirstPlace place) {
        double[] scores = boards.scores(place.weights());
        assertThat(margin(scores, unit)).isCloseTo(place.margin(), within(1e-9));
        PairSwapTest.staysWithin(boards, place.weights(), place.within());
        assertThat(place.isPossible()).isEqualTo(place.margin() >= -1e-9);
        SplittableRandom random = new SplittableRandom(8);
        for (int draw = 0; draw < 100; draw++) {
            Map<String, Map<String, Double>> drawn =
                    PairSwapTest.draw(boards, place.aggregates(), Math.min(0.9999, place.within()), random);
            assertThat(margin(boards.scores(drawn), unit)).isLessThanOrEqualTo(place.margin() + 1e-9);
        }
    }

    private static double margin(double[] scores, int unit) {
        return scores[unit]
                - IntStream.range(0, scores.length)
                        .filter(u -> u != unit)
                        .mapToDouble(u -> scores[u])
                        .max()
                        .orElseThrow();
    }

    @Test
    void firstFrom_ofTwoUnits_isWhereTheySwap() {
        Boards two = Boards.random(Boards.TREE, 2, 11);
        PairSwap pair = two.stability().pair(two.unit(0), two.unit(1));

        assertThat(two.stability().firstFrom(pair.ahead())).hasValue(0);
        assertThat(two.stability().firstFrom(pair.behind()).orElseThrow())
                .isCloseTo(pair.together().orElseThrow().within(), within(2e-9));
    }

    @Test
    void firstPlace_ofPoorBounds_isRefused() {
        for (double x : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> FOUR.stability().firstPlace(FOUR.unit(0), x))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("how far weights vary (" + x + ") must be within 0 to 1");
        }
    }
}

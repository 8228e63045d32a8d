package org.opendti.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.uncertainty.Cases.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import org.opendti.vietnam.Provinces;

class MonteCarloTest {

    private static final MonteCarlo WEIGHTS =
            MonteCarlo.of(Cases.INDEX).vary(Factor.weights(0.25)).withSeed(922);

    private static String everything(RankDistribution ranks) {
        StringBuilder all = new StringBuilder();
        for (RankDistribution.Row row : ranks.rows()) {
            String name = row.unit().name();
            all.append(row)
                    .append(List.of(ranks.centralWeights(name)))
                    .append(ranks.probabilityBefore(name, "Bình Dương"));
            for (double p : ranks.probabilities(name)) {
                all.append(p).append(' ');
            }
        }
        return all.append(ranks.runs()).toString();
    }

    @Test
    void run_onAnyNumberOfThreads_isTheSameToTheLastBit() {
        String one = everything(WEIGHTS.withRuns(20_000).run(Cases.PUBLISHED));

        assertThat(everything(WEIGHTS.withRuns(20_000).run(Cases.PUBLISHED))).isEqualTo(one);
        assertThat(everything(WEIGHTS.withRuns(20_000).withThreads(2).run(Cases.PUBLISHED)))
                .isEqualTo(one);
        assertThat(everything(WEIGHTS.withRuns(20_000).withThreads(8).run(Cases.PUBLISHED)))
                .isEqualTo(one);
        assertThat(everything(WEIGHTS.withSeed(923).withRuns(20_000).run(Cases.PUBLISHED)))
                .isNotEqualTo(one);
    }

    @Test
    void run_onAnExecutor_isTheSameEvenIfItsThreadsAreBusy() {
        String one = everything(WEIGHTS.withRuns(5_000).run(Cases.PUBLISHED));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            assertThat(everything(WEIGHTS.withRuns(5_000).withExecutor(pool, 2).run(Cases.PUBLISHED)))
                    .isEqualTo(one);
        } finally {
            pool.shutdown();
        }
        List<Runnable> never = new ArrayList<>();
        assertThat(everything(
                        WEIGHTS.withRuns(5_000).withExecutor(never::add, 3).run(Cases.PUBLISHED)))
                .isEqualTo(one);
        assertThat(never).hasSize(3);
        never.forEach(Runnable::run);
    }

    /** What is asked of one run: weights drawn as they were, scores added up by hand, pairs compared. */
    @Test
    void probabilities_agreeWithASlowSecondImplementationRunByRun() {
        int runs = 300;
        RankDistribution ranks = WEIGHTS.withRuns(runs).run(Cases.PUBLISHED);
        Scoreboard board = ranks.board();
        List<Unit> units = board.units();
        int[][] counts = new int[63][63];
        for (int r = 0; r < runs; r++) {
            Run run = ranks.run(r);
            double[] scores = new double[63];
            for (int u = 0; u < 63; u++) {
                scores[u] = score(board, run.edges(), "DTI", units.get(u));
                assertThat(run.scores().get(units.get(u))).isCloseTo(scores[u], within(1e-14));
            }
            for (int u = 0; u < 63; u++) {
                int above = 0;
                for (int v = 0; v < 63; v++) {
                    above += scores[v] > scores[u] + 1e-13 ? 1 : 0;
                }
                counts[u][above]++;
            }
        }
        for (int u = 0; u < 63; u++) {
            double[] probabilities = ranks.probabilities(units.get(u).name());
            for (int k = 0; k < 63; k++) {
                assertThat(probabilities[k]).isCloseTo(counts[u][k] / (double) runs, within(1e-12));
            }
        }
    }

    private static double score(Scoreboard board, List<Edge> edges, String element, Unit unit) {
        double sum = 0;
        boolean any = false;
        for (Edge edge : edges) {
            if (edge.aggregate().equals(element)) {
                sum += edge.share() * score(board, edges, edge.part(), unit);
                any = true;
            }
        }
        return any ? sum : board.score(unit, element);
    }

    /** The same model with another generator and without the library: HD and its parts, NTC as given. */
    @Test
    void probabilities_agreeWithAnotherProgramOfTheSameModel() {
        int runs = 40_000;
        Scoreboard board = Cases.INDEX.score(Cases.PUBLISHED);
        double[][] parts = {board.scores("NTC"), board.scores("HDCQS"), board.scores("HDKTS"), board.scores("HDXHS")};
        int own = board.units().indexOf(board.unit("Bình Dương"));
        Random random = new Random(17);
        int top = 0;
        double sum = 0;
        for (int r = 0; r < runs; r++) {
            double foundation = 0.5 * (0.75 + 0.5 * random.nextDouble());
            double activity = 0.5 * (0.75 + 0.5 * random.nextDouble());
            double[] inner = {
                0.4 * (0.75 + 0.5 * random.nextDouble()),
                0.3 * (0.75 + 0.5 * random.nextDouble()),
                0.3 * (0.75 + 0.5 * random.nextDouble())
            };
            double all = inner[0] + inner[1] + inner[2];
            int rank = 1;
            double mine = 0;
            for (int turn = 0; turn < 2; turn++) {
                for (int u = 0; u < 63; u++) {
                    double hd = (inner[0] * parts[1][u] + inner[1] * parts[2][u] + inner[2] * parts[3][u]) / all;
                    double score = (foundation * parts[0][u] + activity * hd) / (foundation + activity);
                    mine = turn == 0 && u == own ? score : mine;
                    rank += turn == 1 && score > mine ? 1 : 0;
                }
            }
            top += rank <= 20 ? 1 : 0;
            sum += rank;
        }

        RankDistribution ranks = WEIGHTS.withRuns(runs).run(Cases.PUBLISHED);

        Probability likely = ranks.probabilityOfTop("Bình Dương", 20);
        // the difference of two independent shares has √2 times the standard error of one
        assertThat(likely.value()).isCloseTo((double) top / runs, within(4 * Math.sqrt(2) * likely.standardError()));
        RankDistribution.Row row = ranks.row("Bình Dương");
        assertThat(row.meanRank()).isCloseTo(sum / runs, within(4 * Math.sqrt(2) * row.deviation() / Math.sqrt(runs)));
    }

    @Test
    void binhDuong2022_with25Percent_isWithin11And20InNineOfTenRuns() {
        RankDistribution ranks = WEIGHTS.withRuns(100_000).withThreads(2).run(Cases.PUBLISHED);
        RankDistribution.Row row = ranks.row("Bình Dương");

        assertThat(row.nominalRank()).isEqualTo(19);
        assertThat(row.low()).isEqualTo(11);
        assertThat(row.high()).isEqualTo(20);
        assertThat(ranks.probabilityOfTop("Bình Dương", 20).value()).isCloseTo(0.953, within(0.003));
        assertThat(ranks.edges()).extracting(Edge::part).containsExactly("NTC", "HD", "HDCQS", "HDKTS", "HDXHS");
        assertThat(ranks.fixed()).extracting(Edge::aggregate).containsOnly("NTC");
    }

    /**
     * Two units, three weights anywhere: the first leads by d = (d₁, d₂, d₃) with d₁ > 0 > d₂, d₃. It is ahead in the corner of the triangle of
     * weights that the line d·w = 0 cuts off, an area of d₁/(d₁ − d₂) · d₁/(d₁ − d₃).
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void probabilityBefore_ofTwoUnits_isTheAreaOfTheCorner(long seed) {
        IndicatorTable table = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8));
        double exact = 0.5 / 0.7 * 0.5 / 1.0;

        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1, 1)))
                .vary(Factor.weights(new WeightDraw.Simplex()))
                .withRuns(200_000)
                .withSeed(seed)
                .run(table);

        Probability before = ranks.probabilityBefore("U0", "U1");
        assertThat(before.value()).isCloseTo(exact, within(4 * before.standardError()));
        assertThat(ranks.probability("U0", 1).value()).isEqualTo(before.value());
    }

    @Test
    void intervals_ofStandardErrors_coverTheTruthAsOftenAsTheyShould() {
        IndicatorTable table = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8));
        double exact = 0.5 / 0.7 * 0.5 / 1.0;
        MonteCarlo runs = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1, 1)))
                .vary(Factor.weights(new WeightDraw.Simplex()))
                .withRuns(2_000);
        int covered = 0;
        for (int seed = 0; seed < 200; seed++) {
            Probability first = runs.withSeed(seed).run(table).probability("U0", 1);
            covered += Math.abs(first.value() - exact) <= 1.96 * first.standardError() ? 1 : 0;
        }
        assertThat(covered).isBetween(180, 198);
    }

    @Test
    void centralWeights_ofTheUnitThatLeads_areThoseOfItsCorner() {
        // the corner has the vertices (1,0,0), (2/7,5/7,0) and (1/2,0,1/2); its centre is their mean
        IndicatorTable table = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8));

        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1, 1)))
                .vary(Factor.weights(new WeightDraw.Simplex()))
                .withRuns(100_000)
                .run(table);

        List<Edge> central = ranks.centralWeights("U0");
        assertThat(central.get(0).share()).isCloseTo((1 + 2.0 / 7 + 0.5) / 3, within(0.005));
        assertThat(central.get(1).share()).isCloseTo(5.0 / 7 / 3, within(0.005));
        assertThat(central.get(2).share()).isCloseTo(0.5 / 3, within(0.005));
    }

    @Test
    void centralWeights_ofAUnitThatNeverLeads_areNone() {
        assertThat(WEIGHTS.withRuns(1_000).run(Cases.PUBLISHED).centralWeights("Cao Bằng"))
                .isEmpty();
    }

    @Test
    void run_ofDominatedUnits_isSure() {
        IndicatorTable table = Cases.table(row(0.3, 0.4), row(0.2, 0.1), row(0.3, 0.4));

        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 3)))
                .vary(Factor.weights(1.0))
                .withRuns(500)
                .run(table);

        assertThat(ranks.probability("U0", 1).value()).isOne();
        assertThat(ranks.probability("U2", 1).value()).isOne();
        assertThat(ranks.probability("U1", 3).value()).isOne();
        assertThat(ranks.probabilityBefore("U0", "U2").value()).isZero();
        assertThat(ranks.probabilityBefore("U2", "U0").value()).isZero();
        assertThat(ranks.row("U1").deviation()).isZero();
    }

    @Test
    void run_onPublishedDigits_makesTiesThatUnroundedScoresDoNotHave() {
        IndicatorTable table = Cases.table(row(0.50001, 0.5), row(0.5, 0.5));
        MonteCarlo runs = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1)))
                .vary(Factor.weights(0.1))
                .withRuns(100);

        assertThat(runs.run(table).probability("U1", 2).value()).isOne();
        assertThat(runs.withRanking(RankingRule.onDigits(4))
                        .run(table)
                        .probability("U1", 1)
                        .value())
                .isOne();
        assertThat(runs.withRanking(RankingRule.onDigits(4).withTies(TiePolicy.ORDINAL))
                        .run(table)
                        .probability("U1", 2)
                        .value())
                .isOne();
    }

    @Test
    void run_byRankRules_agreesWithRanksOfEachRun() {
        IndicatorTable table = Cases.table(row(0.5, 0.5), row(0.6, 0.4), row(0.4, 0.6), row(0.5, 0.5));
        for (TiePolicy ties : List.of(TiePolicy.COMPETITION, TiePolicy.DENSE, TiePolicy.ORDINAL)) {
            RankingRule rule = RankingRule.onDigits(2).withTies(ties);
            RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1)))
                    .vary(Factor.weights(0.2))
                    .withRanking(rule)
                    .withRuns(200)
                    .run(table);
            double sum = 0;
            for (int r = 0; r < 200; r++) {
                Run run = ranks.run(r);
                double[] scores = ranks.units().stream()
                        .mapToDouble(unit -> run.scores().getOrDefault(unit, Double.NaN))
                        .toArray();
                sum += rule.rank(scores)[3];
            }
            assertThat(ranks.row("U3").meanRank()).isCloseTo(sum / 200, within(1e-12));
        }
    }

    @Test
    void run_onABoardOfMergedUnits_variesWhatIsComputedThere() {
        Scoreboard merged = Cases.INDEX.score(Cases.PUBLISHED).mergedInto(Provinces.merger2025());

        RankDistribution ranks = WEIGHTS.withRuns(2_000).run(merged);

        assertThat(ranks.units()).hasSize(34);
        assertThat(ranks.edges()).isNotEmpty();
        assertThat(ranks.rows()).allMatch(row -> row.runs() == 2_000);
    }

    @Test
    void run_withinARegion_isTheSameAsOnAllButRanked() {
        RankDistribution ranks =
                WEIGHTS.withRuns(2_000).run(Cases.INDEX.score(Cases.PUBLISHED).within("Đông Nam Bộ"));

        assertThat(ranks.units()).hasSize(6);
        assertThat(ranks.row("Bình Dương").meanScore())
                .isEqualTo(WEIGHTS.withRuns(2_000)
                        .run(Cases.PUBLISHED)
                        .row("Bình Dương")
                        .meanScore());
    }

    @Test
    void run_withAPrecision_endsOnceItIsReached() {
        RankDistribution ranks =
                WEIGHTS.withRuns(1_000_000).withPrecision(0.004).run(Cases.PUBLISHED);

        assertThat(ranks.runs()).isBetween(8_192L, 100_000L);
        for (RankDistribution.Row row : ranks.rows()) {
            for (int k = 1; k <= 63; k++) {
                assertThat(ranks.probability(row.unit().name(), k).standardError())
                        .isLessThanOrEqualTo(0.004);
            }
        }
        assertThat(everything(WEIGHTS.withRuns(1_000_000)
                        .withPrecision(0.004)
                        .withThreads(2)
                        .run(Cases.PUBLISHED)))
                .isEqualTo(everything(ranks));
    }

    @Test
    void run_withAListener_tellsAllRunsAndCanBeCancelled() {
        List<Long> told = new ArrayList<>();
        WEIGHTS.withRuns(5_000)
                .withThreads(2)
                .withListener((done, of) -> told.add(done))
                .run(Cases.PUBLISHED);
        RunListener cancels = new RunListener() {
            private long reached;

            @Override
            public void progress(long done, long of) {
                reached = done;
            }

            @Override
            public boolean isCancelled() {
                return reached >= 2_048;
            }
        };

        assertThat(told).isSorted().last().isEqualTo(5_000L);
        assertThatThrownBy(
                        () -> WEIGHTS.withRuns(1_000_000).withListener(cancels).run(Cases.PUBLISHED))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("2048 of 1000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void run_whoseListenerFails_endsWithThatFailure(int threads) {
        RunListener fails = (done, of) -> {
            throw new IllegalStateException("the window was closed");
        };

        RunListener breaks = (done, of) -> {
            throw new AssertionError("broken");
        };

        assertThatThrownBy(() -> WEIGHTS.withRuns(10_000)
                        .withThreads(threads)
                        .withListener(fails)
                        .run(Cases.PUBLISHED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the window was closed");
        assertThatThrownBy(() -> WEIGHTS.withRuns(10_000)
                        .withThreads(threads)
                        .withListener(breaks)
                        .run(Cases.PUBLISHED))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken");
    }

    @Test
    void run_ofMoreUnitsThanArePaired_ranksThemAllTheSame() {
        double[][] rows = new double[600][];
        Random random = new Random(3);
        for (int u = 0; u < rows.length; u++) {
            rows[u] = row(random.nextDouble(), random.nextDouble(), random.nextDouble());
        }
        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 2, 3)))
                .vary(Factor.weights(0.5))
                .withRuns(50)
                .run(Cases.table(rows));

        Run run = ranks.run(49);
        double[] scores = ranks.units().stream()
                .mapToDouble(unit -> run.scores().getOrDefault(unit, Double.NaN))
                .toArray();
        double[] ranked = RankingRule.unrounded().rank(scores);
        for (int u = 0; u < 600; u++) {
            assertThat(ranks.probability("U" + u, (int) ranked[u]).value()).isPositive();
        }
        assertThatThrownBy(() -> ranks.probabilityBefore("U1", "U2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("600 units");
    }

    @Test
    void run_ofMoreUnitsThanRanksCanHold_isRefused() {
        double[][] rows = new double[1_001][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = row(u / 1_001.0, 0.5);
        }

        assertThatThrownBy(() -> MonteCarlo.of(CompositeIndex.of(Cases.flat(1, 1)))
                        .vary(Factor.weights(0.5))
                        .run(Cases.table(rows)))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.code()).isEqualTo(FindingCode.TOO_MANY_UNITS)));
    }

    @Test
    void options_outOfRange_areRefused() {
        assertThatThrownBy(() -> WEIGHTS.withRuns(0)).hasMessageContaining("runs (0)");
        assertThatThrownBy(() -> WEIGHTS.withRuns(2_000_000_000)).hasMessageContaining("1000000000");
        assertThatThrownBy(() -> WEIGHTS.withThreads(0)).hasMessageContaining("threads (0)");
        assertThatThrownBy(() -> WEIGHTS.withPrecision(0)).hasMessageContaining("(0.0)");
        assertThatThrownBy(() -> WEIGHTS.withPrecision(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> WEIGHTS.withRanking(RankingRule.unrounded().withTies(TiePolicy.AVERAGE)))
                .hasMessageContaining("average");
        assertThatThrownBy(() -> MonteCarlo.of(Cases.INDEX).run(Cases.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing varies");
        RankDistribution ranks = WEIGHTS.withRuns(10).run(Cases.PUBLISHED);
        assertThatThrownBy(() -> ranks.run(10)).hasMessageContaining("within 0 to 9");
        assertThatThrownBy(() -> ranks.probability("Bình Dương", 64)).hasMessageContaining("within 1 to 63");
        assertThatThrownBy(() -> ranks.quantile("Bình Dương", 1.1)).hasMessageContaining("1.1");
    }

    @Test
    void quantiles_areRanksThatOccur() {
        RankDistribution ranks = WEIGHTS.withRuns(3_000).run(Cases.PUBLISHED);
        for (RankDistribution.Row row : ranks.rows()) {
            double[] p = ranks.probabilities(row.unit().name());
            assertThat(p[row.low() - 1]).isPositive();
            assertThat(p[row.least() - 1]).isPositive();
            assertThat(p[row.greatest() - 1]).isPositive();
            double below = 0;
            for (int k = 0; k < row.high() - 1; k++) {
                below += p[k];
            }
            assertThat(below).isLessThan(0.95);
            assertThat(below + p[row.high() - 1]).isGreaterThanOrEqualTo(0.95 - 1e-12);
        }
    }

    @Test
    void withTarget_ofAnotherElement_ranksThat() {
        RankDistribution ranks = WEIGHTS.withTarget("HD").withRuns(500).run(Cases.PUBLISHED);

        assertThat(ranks.edges()).extracting(Edge::part).containsExactly("HDCQS", "HDKTS", "HDXHS");
        assertThat(ranks.row("Bình Dương").nominalRank())
                .isEqualTo(RankingRule.unrounded()
                        .rank(ranks.board().scores("HD"))[
                        ranks.units().indexOf(ranks.board().unit("Bình Dương"))]);
    }
}

package org.opendti.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Correlations;
import org.opendti.kernel.Moments;
import org.opendti.table.Unit;

/**
 * What each element adds: the ranks of an aggregate beside those that it would have without the element. The element is
 * taken out of every aggregate that it is a part of, and the others' weights there grow in proportion: of parts of 500,
 * 200 and 300 points without the last, 5/7 and 2/7. An aggregate that loses its only part is left out in turn.
 *
 * <p>An element can be left out only where what is above it was computed. A unit whose foundation group was given,
 * since its main indices are not known, keeps that score; see {@link Row#leftOut}. Attainments stay as they are. Ranks
 * are by the index's rule, among the units that have a score both before and after.
 */
public final class LeaveOneOut {

    private final Scoreboard board;
    private final String target;
    private final Rescoring rescoring;
    private final List<Row> rows;

    /**
     * What leaving one element out changes. The numbers from the mean change of score on are NaN where it could be left
     * out in no unit that is ranked both before and after.
     *
     * @param code the element left out
     * @param weight its effective weight in the aggregate, in (0, 1]
     * @param units how many units are ranked before and after
     * @param leftOut in how many of them the element was left out; the others' scores rest on given aggregates
     * @param meanScoreChange mean of score after − score before: +0.02 where the element drew the scores down
     * @param meanShift mean absolute change of rank
     * @param largestShift greatest absolute change of rank
     * @param mostShifted the first unit that it befell; empty where no rank changed
     * @param spearman rank correlation of after and before: 1 where the order stays; NaN where all share a rank
     */
    public record Row(
            String code,
            double weight,
            int units,
            int leftOut,
            double meanScoreChange,
            double meanShift,
            double largestShift,
            Optional<Unit> mostShifted,
            double spearman) {}

    private LeaveOneOut(Scoreboard board, Graph graph, String target) {
        this.board = board;
        this.target = target;
        this.rescoring = new Rescoring(board, graph);
        this.rows = EffectiveWeights.of(graph, target).rows().stream()
                .filter(row -> !row.code().equals(target))
                .map(this::row)
                .toList();
    }

    static LeaveOneOut of(Scoreboard board, Graph graph, String target) {
        board.framework().element(target);
        return new LeaveOneOut(board, graph, target);
    }

    private Row row(EffectiveWeights.Row element) {
        double[] before = board.scores(target);
        Rescoring.Column after = rescoring.without(element.code(), target);
        int[] both = IntStream.range(0, before.length)
                .filter(u -> !Double.isNaN(before[u]) && !Double.isNaN(after.score(u)))
                .toArray();
        int leftOut = (int) IntStream.of(both).filter(after::isTouched).count();
        int[] told = leftOut == 0 ? new int[0] : both;
        double[] ranksBefore = ranks(before, told);
        double[] ranksAfter = ranks(after.copy(), told);
        double[] shifts = IntStream.range(0, told.length)
                .mapToDouble(i -> Math.abs(ranksAfter[i] - ranksBefore[i]))
                .toArray();
        int most = greatest(shifts);
        double largest = most < 0 ? Double.NaN : shifts[most];
        return new Row(
                element.code(),
                element.weight(),
                both.length,
                leftOut,
                Moments.mean(IntStream.of(told)
                        .mapToDouble(u -> after.score(u) - before[u])
                        .toArray()),
                Moments.mean(shifts),
                largest,
                largest > 0 ? Optional.of(board.units().get(told[most])) : Optional.empty(),
                Correlations.spearman(ranksAfter, ranksBefore));
    }

    private double[] ranks(double[] scores, int[] units) {
        return board.index()
                .ranking()
                .rank(IntStream.of(units).mapToDouble(u -> scores[u]).toArray());
    }

    /** The first place of the greatest; −1 of none. */
    private static int greatest(double[] x) {
        return IntStream.range(0, x.length).reduce(-1, (best, i) -> best < 0 || x[i] > x[best] ? i : best);
    }

    /** {@return the aggregate whose ranks are looked at} */
    public String code() {
        return target;
    }

    /** {@return a row an element that weighs in the aggregate, each before its parts} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The row of an element.
     *
     * @param code the element's code
     * @return its row; empty for one that does not weigh in the aggregate
     */
    public Optional<Row> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /**
     * The aggregate's scores without an element.
     *
     * @param code the element's code
     * @return an entry a unit of the board, on 0..1; NaN where missing; the board's own where the element does not weigh
     * @throws DtiException if there is no such element
     * @throws IllegalArgumentException if it is the aggregate itself
     */
    public double[] scoresWithout(String code) {
        board.framework().element(code);
        if (code.equals(target)) {
            throw new IllegalArgumentException("the aggregate (" + code + ") cannot be left out of itself");
        }
        return rescoring.without(code, target).copy();
    }

    /**
     * The aggregate's ranks without an element, by the index's rule, among the units that then have a score.
     *
     * @param code the element's code
     * @return an entry a unit of the board, from 1; NaN where missing
     * @throws DtiException if there is no such element
     * @throws IllegalArgumentException if it is the aggregate itself
     */
    public double[] ranksWithout(String code) {
        return board.index().ranking().rank(scoresWithout(code));
    }
}

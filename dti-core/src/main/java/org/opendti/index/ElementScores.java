package org.opendti.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.opendti.finding.DtiException;
import org.opendti.framework.Element;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/** One element of all units of a board: no unit lacks it. Units are named in any spelling. */
public final class ElementScores {

    private final Scoreboard board;
    private final int number;
    private final double[] scores;

    ElementScores(Scoreboard board, int number) {
        this.board = board;
        this.number = number;
        this.scores = board.column(number);
    }

    /** {@return the element} */
    public Element element() {
        return board.index().plan().element(number);
    }

    /**
     * A unit's score, of an indicator its attainment.
     *
     * @param unit a spelling of the unit
     * @return the score, on 0..1
     * @throws DtiException if there is no such unit
     */
    public double score(String unit) {
        return scores[board.position(unit)];
    }

    /**
     * A unit's score, of an indicator its attainment.
     *
     * @param unit a unit of the board
     * @return the score, on 0..1
     * @throws DtiException if the board has no such unit
     */
    public double score(Unit unit) {
        return scores[board.position(unit)];
    }

    /**
     * A unit's points: score × max points.
     *
     * @param unit a spelling of the unit
     * @return the points; empty where the edition states no max points, or by the recipe the scores are not on 0..1
     * @throws DtiException if there is no such unit
     */
    public OptionalDouble points(String unit) {
        double score = score(unit);
        OptionalDouble most = board.index().maxPoints(element().code());
        return most.isPresent() ? OptionalDouble.of(score * most.getAsDouble()) : most;
    }

    /**
     * A unit's rank by the index's rule.
     *
     * @param unit a spelling of the unit
     * @return the rank, from 1; a half where ranks of a tie are averaged
     * @throws DtiException if there is no such unit
     */
    public double rank(String unit) {
        return board.ranks(number)[board.position(unit)];
    }

    /**
     * A unit's rank by the index's rule.
     *
     * @param unit a unit of the board
     * @return the rank, from 1; a half where ranks of a tie are averaged
     * @throws DtiException if the board has no such unit
     */
    public double rank(Unit unit) {
        return board.ranks(number)[board.position(unit)];
    }

    /** {@return a copy of the scores, in the order of {@link Scoreboard#units()}} */
    public double[] scores() {
        return scores.clone();
    }

    /** {@return a copy of the ranks, in the order of {@link Scoreboard#units()}} */
    public double[] ranks() {
        return board.ranks(number).clone();
    }

    /** {@return the units, the best first; those of one rank by their codes} */
    public List<Unit> order() {
        double[] ranks = board.ranks(number);
        List<Unit> order = new ArrayList<>(board.units());
        order.sort(Comparator.comparingDouble((Unit unit) -> ranks[board.position(unit)])
                .thenComparing(Unit::code));
        return order;
    }

    /** {@return the units, in the order of {@link #scores()}} */
    public List<Unit> units() {
        return board.units();
    }

    /** {@return the list that the units are of} */
    public UnitList list() {
        return board.list();
    }

    /** {@return how many units are ranked} */
    public int size() {
        return scores.length;
    }
}

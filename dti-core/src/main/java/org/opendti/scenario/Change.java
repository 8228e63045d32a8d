package org.opendti.scenario;

import java.util.Map;
import org.opendti.aggregate.Aggregation;
import org.opendti.framework.ScoringRule;
import org.opendti.normalise.Normalisation;

/** One thing that would be other than it is: a cell, what is assumed of many units, the way of scoring, or which units there are. */
public sealed interface Change permits CellChange, AssumedCells, IndexChange, UnitChange {

    /**
     * Another number of a unit.
     *
     * @param unit a spelling of the unit
     * @param column such as {@code HDKTS} or {@code HDKTS.3@attainment}
     * @param value the number
     * @return the change
     */
    static CellChange set(String unit, String column, double value) {
        return new CellChange(UnitChoice.of(unit), column, new Move.To(value));
    }

    /**
     * Another word of a unit.
     *
     * @param unit a spelling of the unit
     * @param column such as {@code TCS.1}
     * @param word a word that the indicator's rule takes
     * @return the change
     */
    static CellChange set(String unit, String column, String word) {
        return new CellChange(UnitChoice.of(unit), column, new Move.Word(word));
    }

    /**
     * So much more of a unit.
     *
     * @param unit a spelling of the unit
     * @param column the column
     * @param amount the difference; negative for less
     * @return the change
     */
    static CellChange add(String unit, String column, double amount) {
        return new CellChange(UnitChoice.of(unit), column, new Move.Plus(amount));
    }

    /**
     * So many times as much of a unit.
     *
     * @param unit a spelling of the unit
     * @param column the column
     * @param factor 1.1 for a tenth more
     * @return the change
     */
    static CellChange multiply(String unit, String column, double factor) {
        return new CellChange(UnitChoice.of(unit), column, new Move.Times(factor));
    }

    /**
     * A share of a unit's gap to a goal.
     *
     * @param unit a spelling of the unit
     * @param column the column
     * @param share 0.5 for half of the gap
     * @param goal such as {@code Goal.best()}
     * @return the change
     */
    static CellChange closeGap(String unit, String column, double share, Goal goal) {
        return new CellChange(UnitChoice.of(unit), column, new Move.CloseGap(share, goal));
    }

    /**
     * Other weights in an aggregate.
     *
     * @param aggregate its code
     * @param weights part → weight; parts that are not named keep theirs
     * @return the change
     */
    static IndexChange weights(String aggregate, Map<String, Double> weights) {
        return new IndexChange.OtherWeights(aggregate, weights);
    }

    /**
     * Another rule of an indicator.
     *
     * @param indicator its code
     * @param rule the rule, for the same inputs
     * @return the change
     */
    static IndexChange rule(String indicator, ScoringRule rule) {
        return new IndexChange.OtherRule(indicator, rule);
    }

    /**
     * Other goalposts of an indicator.
     *
     * @param indicator its code
     * @param worst what earns nothing
     * @param best what earns all
     * @return the change
     */
    static IndexChange goalposts(String indicator, double worst, double best) {
        return new IndexChange.OtherGoalposts(indicator, worst, best);
    }

    /**
     * Another way of making an aggregate of its parts.
     *
     * @param aggregate its code
     * @param method the way
     * @return the change
     */
    static IndexChange aggregation(String aggregate, Aggregation method) {
        return new IndexChange.OtherAggregation(aggregate, method);
    }

    /**
     * Another way of making an indicator comparable.
     *
     * @param indicator its code
     * @param method the way
     * @return the change
     */
    static IndexChange normalisation(String indicator, Normalisation method) {
        return new IndexChange.OtherNormalisation(indicator, method);
    }

    /**
     * An element that weighs nothing.
     *
     * @param element its code
     * @return the change
     */
    static IndexChange leaveOut(String element) {
        return new IndexChange.LeftOut(element);
    }

    /**
     * One more unit.
     *
     * @param unit a spelling of a unit of the table's list
     * @param cells column → number
     * @return the change
     */
    static UnitChange addUnit(String unit, Map<String, Double> cells) {
        return new UnitChange.Added(unit, cells);
    }

    /**
     * One unit less.
     *
     * @param unit a spelling of the unit
     * @return the change
     */
    static UnitChange removeUnit(String unit) {
        return new UnitChange.Removed(unit);
    }
}

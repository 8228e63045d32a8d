package org.opendti.plan;

import java.util.OptionalDouble;
import org.opendti.framework.Element;
import org.opendti.table.Column;

/**
 * A cell that can move, and what that is worth.
 *
 * @param column the cell's column
 * @param element the element whose attainment it makes
 * @param from what stands there, as text
 * @param attainment the attainment today
 * @param weight by how much the score grows per growth of the attainment
 * @param cost what moving costs
 */
record Spot(Column column, Element element, String from, double attainment, double weight, Cost cost) {

    /** The points of all attainment; where the edition states none, how many times 0.01 it is. */
    double scale() {
        double points = element.maxPoints().orElse(0);
        return points > 0 ? points : 100;
    }

    /** What a gain of attainment costs by way of a raw change. */
    double cost(double gain, double rawChange) {
        return cost.amount() * (cost.per() == Cost.Per.POINT ? gain * scale() : Math.abs(rawChange));
    }

    /**
     * A step from here.
     *
     * @param kind how the cell moves
     * @param to what is to stand there
     * @param attainmentTo the attainment then
     * @param rawChange by how much the number changes; 0 for words
     */
    Step step(Step.Kind kind, String to, double attainmentTo, double rawChange) {
        double gain = attainmentTo - attainment;
        double points = element.maxPoints().orElse(0);
        return new Step(
                column,
                element,
                kind,
                from,
                to,
                attainment,
                attainmentTo,
                points > 0 ? OptionalDouble.of(gain * points) : OptionalDouble.empty(),
                cost(gain, rawChange));
    }
}

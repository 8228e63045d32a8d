package org.opendti.plan;

import org.opendti.framework.Element;
import org.opendti.table.Column;

/**
 * A cell of the unit that can move.
 *
 * @param column the cell's column
 * @param element the element whose attainment or score it makes
 * @param kind how it moves
 * @param from what stands there today
 * @param attainment the attainment today, in [0, 1]
 * @param weight by how much the score grows per growth of the attainment, above 0
 * @param toBound the step to its bound, the best it can do
 */
public record Movable(
        Column column, Element element, Step.Kind kind, String from, double attainment, double weight, Step toBound) {}

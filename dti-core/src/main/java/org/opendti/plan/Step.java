package org.opendti.plan;

import java.util.OptionalDouble;
import org.opendti.framework.Element;
import org.opendti.table.Column;

/**
 * One cell that a plan moves.
 *
 * @param column the cell's column, such as {@code HDKTS}, {@code HDKTS.3.a} or {@code HDKTS.3@points}
 * @param element the element whose attainment or score the cell makes
 * @param kind how the cell moves
 * @param from what stands there today: a number in its shortest form, or a word
 * @param to what is to stand there
 * @param attainmentFrom the attainment today, of an aggregate the score, in [0, 1]
 * @param attainmentTo what it rises to by this step alone
 * @param points the points gained, (attainment to − from) × max points; empty where the edition states none
 * @param cost what it costs, above 0
 */
public record Step(
        Column column,
        Element element,
        Kind kind,
        String from,
        String to,
        double attainmentFrom,
        double attainmentTo,
        OptionalDouble points,
        double cost) {

    /** How a cell moves. */
    public enum Kind {
        /** By any amount: from 0.42 to 0.61. */
        AMOUNT,
        /** From step to step of a count: from 1 meeting to 4. */
        COUNT,
        /** From word to word: from {@code deputy} to {@code chairman}, from {@code no} to {@code yes}. */
        WORD
    }

    /** {@return by how much attainment rises} */
    public double gain() {
        return attainmentTo - attainmentFrom;
    }
}

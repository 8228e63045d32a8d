package org.opendti.scenario;

/**
 * Another raw value, attainment or score of some units.
 *
 * <p>What is set, is what counts. Of an element that was computed from its parts for the unit, these parts' cells are left out; an attainment
 * takes the place of raw values, and points that of both. That cannot be where a part, or an input, also counts elsewhere: there the parts are
 * to be changed themselves.
 *
 * @param units which units
 * @param column such as {@code HDKTS}, {@code HDKTS.3}, {@code HDKTS.3@attainment} or {@code HDKTS@points}
 * @param move what becomes of the cell
 */
public record CellChange(UnitChoice units, String column, Move move) implements Change {}

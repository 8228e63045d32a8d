package org.opendti.prepare;

import java.util.Optional;
import org.opendti.table.Column;

/**
 * What was done about the outliers of one column.
 *
 * @param column the column
 * @param before its shape before
 * @param winsorised how many times the extreme value was moved to the next; 0 where none needed to be
 * @param afterWinsorising its shape after that; empty if none was moved
 * @param transform the curve that was then needed; empty if none was
 * @param after its shape in the end
 */
public record Treatment(
        Column column,
        Shape before,
        int winsorised,
        Optional<Shape> afterWinsorising,
        Optional<Transform> transform,
        Shape after) {}

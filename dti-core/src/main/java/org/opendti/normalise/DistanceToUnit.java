package org.opendti.normalise;

import org.opendti.framework.Direction;

/**
 * {@link DistanceToReference} with the value of one unit as the reference. Of the values 10, 20, 50 and row 1 the
 * results are 0, 1, 4, or 1 in place of 4 where it is held. Refused where that unit has no value, or the worst.
 *
 * @param row the unit's row, from 0
 * @param beyond what happens to units better than this one
 */
public record DistanceToUnit(int row, Beyond beyond) implements Linear {

    /**
     * Checks the row.
     *
     * @param row as above
     * @param beyond as above
     * @throws IllegalArgumentException if the row is negative
     */
    public DistanceToUnit {
        if (row < 0) {
            throw new IllegalArgumentException("row (" + row + ") must be at least 0");
        }
    }

    @Override
    public String id() {
        return "distance-to-unit";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        if (row >= values.length || Double.isNaN(values[row])) {
            return new Misfit(
                    Trouble.NO_REFERENCE,
                    id() + " needs the value of row " + row + "; it has none, of " + values.length + " rows");
        }
        return Targets.fit(id(), values[row], beyond, span, direction);
    }
}

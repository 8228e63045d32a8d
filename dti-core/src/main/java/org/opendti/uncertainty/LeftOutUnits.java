package org.opendti.uncertainty;

import java.util.List;

/**
 * In each run one of several units is left out, or none, equally likely, so that it has no rank there and does not count where others are judged beside it.
 *
 * @param name what it is called in results
 * @param units spellings of the units; none for all
 */
public record LeftOutUnits(String name, List<String> units) implements Factor {

    /**
     * Copies the units.
     *
     * @param name as above
     * @param units as above
     */
    public LeftOutUnits {
        units = List.copyOf(units);
    }
}

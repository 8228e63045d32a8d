package org.opendti.plan;

import java.util.List;

/**
 * A cell that moves from option to option.
 *
 * @param spot the cell
 * @param steps a step an option, all better than today, attainments ascending
 */
record Menu(Spot spot, List<Step> steps) implements Lever {

    Menu {
        steps = List.copyOf(steps);
    }
}

package org.opendti.plan;

import java.util.List;

/** How a cell can move. */
sealed interface Lever permits Slide, Menu {

    /** The cell. */
    Spot spot();

    /** The steps that it can take: of a slide the one to its bound, of a menu one an option, attainments ascending. */
    List<Step> steps();

    /** The step that gains most. */
    default Step furthest() {
        return steps().get(steps().size() - 1);
    }

    /** What it is to the knapsack. */
    default Knapsack.Item item() {
        return new Knapsack.Item(
                this instanceof Slide,
                steps().stream()
                        .mapToDouble(step -> step.gain() * spot().weight())
                        .toArray(),
                steps().stream().mapToDouble(Step::cost).toArray());
    }

    /** The cell for users. */
    default Movable movable() {
        Step furthest = furthest();
        return new Movable(
                spot().column(),
                spot().element(),
                furthest.kind(),
                spot().from(),
                spot().attainment(),
                spot().weight(),
                furthest);
    }
}

package org.opendti.scenario;

/** Where the gap ends that a change closes a share of. Other units are as they are when the change is made. */
public sealed interface Goal {

    /**
     * A number, such as a target that was set: 0.9.
     *
     * @param value the number, in the column's unit of measure
     */
    record Value(double value) implements Goal {}

    /**
     * What earns all points: of a share 1, of a target its target, of goalposts the best, of a ratio its denominator, of an aggregate 1.
     */
    record Target() implements Goal {}

    /** The best number among all units: the greatest, or the least where less is better. */
    record Best() implements Goal {}

    /**
     * Another unit's number.
     *
     * @param unit a spelling of the unit
     */
    record OfUnit(String unit) implements Goal {}

    /**
     * The mean of the units of a region or other group that have a number, each counting once.
     *
     * @param group such as {@code Đông Nam Bộ}; {@code all} for all units
     */
    record MeanOf(String group) implements Goal {}

    /** {@return what earns all points} */
    static Goal target() {
        return new Target();
    }

    /** {@return the best number among all units} */
    static Goal best() {
        return new Best();
    }

    /**
     * Another unit's number.
     *
     * @param unit a spelling of the unit
     * @return the goal
     */
    static Goal unit(String unit) {
        return new OfUnit(unit);
    }

    /**
     * The mean of a region or other group.
     *
     * @param group such as {@code Đông Nam Bộ}
     * @return the goal
     */
    static Goal meanOf(String group) {
        return new MeanOf(group);
    }
}

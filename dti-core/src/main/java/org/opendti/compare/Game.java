package org.opendti.compare;

/**
 * What comes out when some causes are as now and the others as before: first the values of single elements, which are many, then
 * causes that act on all of them.
 */
interface Game {

    /** Of a value that stays as before, or is as now, in every entry of a block. */
    int BEFORE = -1;

    int NOW = -2;

    /** How many values of single elements. */
    int values();

    /** How many other causes. */
    int others();

    /** By value: its union, numbered from 0. */
    int[] unions();

    /**
     * The outcomes of all subsets of some switches.
     *
     * @param others which of the other causes are as now, a bit each
     * @param switches by value: the switch that it follows, or {@link #BEFORE} or {@link #NOW}
     * @param count how many switches
     * @return by measure: an entry a subset, whose bits are the switches that are on
     */
    double[][] block(int others, int[] switches, int count);

    /**
     * The outcomes as values become as now one after the other.
     *
     * @param others which of the other causes are as now, a bit each
     * @param switches by value: {@link #BEFORE} or {@link #NOW}; BEFORE for the members
     * @param members the values, in the order in which they take effect
     * @return by measure: the outcome before all of them, then after each
     */
    default double[][] path(int others, int[] switches, int[] members) {
        int[] moving = switches.clone();
        double[][] at = block(others, moving, 0);
        double[][] path = new double[at.length][members.length + 1];
        for (int k = 0; k <= members.length; k++) {
            for (int m = 0; m < path.length; m++) {
                path[m][k] = at[m][0];
            }
            if (k < members.length) {
                moving[members[k]] = NOW;
                at = block(others, moving, 0);
            }
        }
        return path;
    }

    /** Whether a value is as now in a subset. */
    static boolean isNow(int driver, int subset) {
        return driver == NOW || (driver >= 0 && (subset >> driver & 1) == 1);
    }
}

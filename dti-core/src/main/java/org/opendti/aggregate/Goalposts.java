package org.opendti.aggregate;

/**
 * The fixed ends of a part's scale. With 0 and 1, 0.5 is midway.
 *
 * @param worst the lower end
 * @param best the upper end, above the worst
 */
public record Goalposts(double worst, double best) {

    /**
     * Checks the order.
     *
     * @param worst as above
     * @param best as above
     * @throws IllegalArgumentException if the best is not above the worst, or one of them is not finite
     */
    public Goalposts {
        if (!(best > worst && best - worst < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("best (" + best + ") must be above worst (" + worst
                    + "), both finite: more is better in every part");
        }
    }
}

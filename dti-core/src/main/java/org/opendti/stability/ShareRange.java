package org.opendti.stability;

/**
 * Shares of weight from one to another: from 0.2 to 0.35, 0.35 left out, is [0.2, 0.35).
 *
 * @param low the least share, in [0, 1]
 * @param high the greatest share, in [0, 1] and not below the least
 * @param lowIncluded whether the least is within
 * @param highIncluded whether the greatest is within
 */
public record ShareRange(double low, double high, boolean lowIncluded, boolean highIncluded) {

    /**
     * Checks the range.
     *
     * @param low as above
     * @param high as above
     * @param lowIncluded as above
     * @param highIncluded as above
     * @throws IllegalArgumentException if the ends are not within 0 to 1 and in order, or are one share that is left out
     */
    public ShareRange {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "the ends of a range of shares (" + low + ", " + high + ") must be within 0 to 1 and in order");
        }
        if (low == high && !(lowIncluded && highIncluded)) {
            throw new IllegalArgumentException("a range of the one share " + low + " must include it");
        }
    }

    static ShareRange point(double share) {
        return new ShareRange(share, share, true, true);
    }

    /**
     * Whether a share is within.
     *
     * @param share the share
     * @return whether it is; false for NaN
     */
    public boolean contains(double share) {
        boolean inside = share > low && share < high;
        return inside || (lowIncluded && share == low) || (highIncluded && share == high);
    }

    /** {@return whether it is one share only} */
    public boolean isPoint() {
        return low == high;
    }

    /** This range and the next one, which begins where this one ends. */
    ShareRange upTo(ShareRange next) {
        return new ShareRange(low, next.high, lowIncluded, next.highIncluded);
    }
}

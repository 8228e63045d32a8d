package org.opendti.index;

import java.util.Optional;

/**
 * What is other than observed, stated and chosen in one scoring of a {@link CompiledIndex}. Cheap to make: arrays are taken as
 * they are, and must not be changed as long as the variation is in use.
 */
public final class Variation {

    /** Nothing is other. */
    public static final Variation NONE = new Variation(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final Optional<double[]> shares;
    private final Optional<double[][]> numbers;
    private final Optional<Posts> posts;
    private final boolean held;

    /** Goalposts, an entry an indicator that is scored on them. */
    static final class Posts {

        private final double[] worst;
        private final double[] best;

        private Posts(double[] worst, double[] best) {
            this.worst = worst;
            this.best = best;
        }

        double[] worst() {
            return worst;
        }

        double[] best() {
            return best;
        }
    }

    private Variation(Optional<double[]> shares, Optional<double[][]> numbers, Optional<Posts> posts, boolean held) {
        this.shares = shares;
        this.numbers = numbers;
        this.posts = posts;
        this.held = held;
    }

    /**
     * This variation with other weights, in place of those that framework, recipe or scheme give.
     *
     * @param newShares a weight for each of {@code graph().edges()}, finite and at least 0; they need not sum to 1. 3 and 1 in
     *     an aggregate of two parts are 0.75 and 0.25. A part of weight 0 is left out of that aggregate, and not required there
     * @return the variation
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public Variation withShares(double[] newShares) {
        for (int i = 0; i < newShares.length; i++) {
            if (!(newShares[i] >= 0 && newShares[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight " + i + " (" + newShares[i] + ") must be a finite number of at least 0");
            }
        }
        return new Variation(Optional.of(newShares), numbers, posts, held);
    }

    /**
     * This variation with other numbers in the table.
     *
     * @param newNumbers an entry a column of {@code columns()}: null for the numbers that were observed, else a number for each row
     *     of the table, NaN where it is missing; −0 counts as 0
     * @return the variation
     */
    public Variation withNumbers(double[][] newNumbers) {
        return new Variation(shares, Optional.of(newNumbers), posts, held);
    }

    /**
     * This variation with other goalposts.
     *
     * @param worst what earns nothing, an entry an indicator of {@code goalposts()}
     * @param best what earns all, likewise
     * @return the variation
     * @throws IllegalArgumentException if there are not as many of both
     */
    public Variation withGoalposts(double[] worst, double[] best) {
        if (worst.length != best.length) {
            throw new IllegalArgumentException("each indicator needs a worst and a best; there are " + worst.length
                    + " worst and " + best.length + " best");
        }
        return new Variation(shares, numbers, Optional.of(new Posts(worst, best)), held);
    }

    /**
     * This variation with what lies beyond all, or below nothing, held there by every rule, also by those that call it an error: an error of
     * measurement that makes 31,400 of 31,354 files earns all points.
     *
     * @return the variation
     */
    public Variation held() {
        return new Variation(shares, numbers, posts, true);
    }

    boolean isHeld() {
        return held;
    }

    Optional<double[]> shares() {
        return shares;
    }

    Optional<double[][]> numbers() {
        return numbers;
    }

    Optional<Posts> posts() {
        return posts;
    }
}

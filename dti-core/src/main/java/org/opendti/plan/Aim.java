package org.opendti.plan;

/** What a unit is to reach. */
public sealed interface Aim {

    /**
     * Whether it is reached.
     *
     * @param standing a score and its rank
     * @return whether they are good enough
     */
    boolean isReachedBy(Standing standing);

    /**
     * A score, unrounded: 0.7 is reached by 0.7 and not by 0.69999. Sums that fall short by at most 10⁻¹² for rounding do reach it.
     *
     * @param least the least score that reaches it, in [0, 1]
     */
    record Score(double least) implements Aim {

        private static final double ROUNDING = 1e-12;

        /**
         * Checks the range.
         *
         * @param least as above
         * @throws IllegalArgumentException if it is out of range
         */
        public Score {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("the score to reach (" + least + ") must be within 0 to 1");
            }
        }

        @Override
        public boolean isReachedBy(Standing standing) {
            return standing.score() >= least - ROUNDING;
        }
    }

    /**
     * A rank, by the index's ranking rule; a better one reaches it as well. Rank 10 is reached by a tie for the tenth place.
     *
     * @param worst the worst rank that reaches it, from 1
     */
    record Rank(int worst) implements Aim {
        /**
         * Checks the range.
         *
         * @param worst as above
         * @throws IllegalArgumentException if it is below 1
         */
        public Rank {
            if (worst < 1) {
                throw new IllegalArgumentException("the rank to reach (" + worst + ") must be at least 1, the best");
            }
        }

        @Override
        public boolean isReachedBy(Standing standing) {
            return standing.rank() <= worst;
        }
    }

    /**
     * A score.
     *
     * @param least the least score that reaches it, in [0, 1]
     * @return the aim
     * @throws IllegalArgumentException if it is out of range
     */
    static Aim score(double least) {
        return new Score(least);
    }

    /**
     * A rank.
     *
     * @param worst the worst rank that reaches it, from 1
     * @return the aim
     * @throws IllegalArgumentException if it is below 1
     */
    static Aim rank(int worst) {
        return new Rank(worst);
    }

    /**
     * One of the first so many: rank k or better.
     *
     * @param k how many, at least 1
     * @return the aim
     * @throws IllegalArgumentException if it is below 1
     */
    static Aim top(int k) {
        return new Rank(k);
    }
}

package org.opendti.uncertainty;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the weights of an aggregate are drawn. The examples are of three parts that weigh 0.5, 0.3 and 0.2. Every draw sums to 1. */
public sealed interface WeightDraw {

    /**
     * Each weight times a number of its own, drawn evenly from 1 − range … 1 + range, then divided by their sum: with ±25 % such as (0.45, 0.35, 0.2).
     *
     * @param range above 0 and at most 1
     */
    record Around(double range) implements WeightDraw {
        /**
         * Checks the range.
         *
         * @param range as above
         * @throws IllegalArgumentException if out of range
         */
        public Around {
            if (!(range > 0 && range <= 1)) {
                throw new IllegalArgumentException(
                        "range (" + range + ") must be above 0 and at most 1; 0.25 stands for ±25 %");
            }
        }
    }

    /**
     * A Dirichlet distribution about the weights w: with the parameters c·w, so that the mean is w and the variance of a share is w(1 − w)/(c + 1): with c = 100
     * such as (0.53, 0.26, 0.21).
     *
     * @param concentration c, above 0 and at most 10⁶: the greater, the nearer to the weights
     */
    record Dirichlet(double concentration) implements WeightDraw {
        /**
         * Checks the range.
         *
         * @param concentration as above
         * @throws IllegalArgumentException if out of range
         */
        public Dirichlet {
            if (!(concentration > 0 && concentration <= 1e6)) {
                throw new IllegalArgumentException(
                        "concentration (" + concentration + ") must be above 0 and at most 1000000");
            }
        }
    }

    /** Any weights at all, each set of shares as likely as each other: such as (0.1, 0.7, 0.2). The stated weights do not matter. */
    record Simplex() implements WeightDraw {}

    /**
     * Any shares within bounds, each as likely as each other: within 0.1 … 0.6 such as (0.42, 0.18, 0.4).
     *
     * @param all the bounds of parts that have none of their own
     * @param of the bounds of some parts, by code
     */
    record Within(Bounds all, Map<String, Bounds> of) implements WeightDraw {

        /**
         * Bounds of a share.
         *
         * @param least the least share, within 0 to 1
         * @param most the greatest share, within least to 1
         */
        public record Bounds(double least, double most) {
            /**
             * Checks the range.
             *
             * @param least as above
             * @param most as above
             * @throws IllegalArgumentException if out of range
             */
            public Bounds {
                if (!(least >= 0 && least <= most && most <= 1)) {
                    throw new IllegalArgumentException(
                            "bounds (" + least + " to " + most + ") must be within 0 to 1, the least first");
                }
            }
        }

        /**
         * Copies the bounds.
         *
         * @param all as above
         * @param of as above
         */
        public Within {
            of = Map.copyOf(of);
        }

        /**
         * Bounds for all parts.
         *
         * @param least the least share, within 0 to 1
         * @param most the greatest share, within least to 1
         * @return the draw
         * @throws IllegalArgumentException if out of range
         */
        public static Within of(double least, double most) {
            return new Within(new Bounds(least, most), Map.of());
        }

        /**
         * With bounds for one part.
         *
         * @param part its code
         * @param least the least share, within 0 to 1
         * @param most the greatest share, within least to 1
         * @return the draw
         * @throws IllegalArgumentException if out of range
         */
        public Within with(String part, double least, double most) {
            Map<String, Bounds> more = new LinkedHashMap<>(of);
            more.put(part, new Bounds(least, most));
            return new Within(all, more);
        }
    }

    /**
     * Any shares of which the more important part never weighs less: such as (0.6, 0.25, 0.15). Each such set is as likely as each other.
     *
     * @param parts all parts of the aggregate, the most important first
     */
    record Ordered(List<String> parts) implements WeightDraw {
        /**
         * Copies the parts.
         *
         * @param parts as above
         * @throws IllegalArgumentException if one is named twice, or there are fewer than two
         */
        public Ordered {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || new HashSet<>(parts).size() != parts.size()) {
                throw new IllegalArgumentException("an order names at least two parts, each once; got " + parts);
            }
        }
    }
}

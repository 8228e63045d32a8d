package org.opendti.aggregate;

import org.opendti.aggregate.Aggregation.Report;

/** The checks that all methods share, made once before a kernel runs. */
final class Shapes {

    private Shapes() {}

    static void check(double[][] parts, double[] weights) {
        if (parts.length == 0 || parts.length != weights.length) {
            throw new IllegalArgumentException("an aggregate needs at least one part and a weight for each; got "
                    + parts.length + " parts and " + weights.length + " weights");
        }
        for (int k = 1; k < parts.length; k++) {
            if (parts[k].length != parts[0].length) {
                throw new IllegalArgumentException("every part needs one value a unit; part 0 has " + parts[0].length
                        + " and part " + k + " has " + parts[k].length);
            }
        }
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            if (!(weights[k] >= 0 && weights[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight " + k + " is " + weights[k] + "; a weight is a finite number of at least 0");
            }
            sum += weights[k];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights sum to " + sum + "; a finite sum above 0 is needed");
        }
    }

    /** Checks that parameters of their own are there for each part. */
    static void checkCount(String id, String what, int count, int parts) {
        if (count != parts) {
            throw new IllegalArgumentException(
                    id + " has " + what + " for " + count + " parts, and there are " + parts + " parts");
        }
    }

    /** A report that ends the run. */
    static Report throwing(String id) {
        return (unit, part, trouble, value) -> {
            throw new IllegalArgumentException(
                    "part " + part + " of unit " + unit + " is " + value + "; " + id + " " + trouble.need());
        };
    }
}

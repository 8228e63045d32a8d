package org.opendti.uncertainty;

/**
 * How likely something is, as a share of runs.
 *
 * @param value the share, in [0, 1]; NaN of no run
 * @param runs of how many runs
 */
public record Probability(double value, long runs) {

    static Probability of(long count, long runs) {
        return new Probability((double) count / runs, runs);
    }

    /** {@return √(p (1 − p) / n), how far the share lies from that of endless runs in about two of three cases; 0.0016 for a half of 100,000} */
    public double standardError() {
        return Math.sqrt(value * (1 - value) / runs);
    }
}

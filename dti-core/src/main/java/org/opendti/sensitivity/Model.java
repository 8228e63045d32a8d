package org.opendti.sensitivity;

/** Runs of a model at points of the unit cube. */
@FunctionalInterface
public interface Model {

    /**
     * Computes a block of runs. Called several times, with blocks of different sizes, and from several threads where
     * threads are asked for. The same point must give the same output, in whatever block it stands.
     *
     * @param points {@code points[k][r]} is input k of run r, in [0, 1); may be longer than the runs; to be read only,
     *     and not to be kept
     * @param runs how many runs, at least 1
     * @param y receives the output of run r at {@code y[r]}; NaN where the run cannot be computed
     */
    void evaluate(double[][] points, int runs, double[] y);
}

package org.opendti.sensitivity;

/**
 * A run whose output was not a finite number.
 *
 * @param number the number of what it belongs to, from 0: row of a {@link Sobol} design, trajectory of {@link Morris},
 *     group of {@link OneAtATime}
 * @param run which run it was there, from 0: index into what {@code points} of the first two returns
 * @param name the same for people, such as {@code B} or {@code AB of weights}
 */
public record FailedRun(int number, int run, String name) {

    /** So many are named; all are counted. */
    static final int NAMED = 100;
}

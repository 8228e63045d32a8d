package org.opendti.sensitivity;

import java.util.SplittableRandom;

/**
 * Streams of random numbers, one for each number such as that of a row, so that what is drawn does not depend on threads or
 * blocks. Points, shifts and resamples under one seed have different streams.
 */
final class Streams {

    private final long base;

    private Streams(long base) {
        this.base = base;
    }

    static Streams points(long seed) {
        return of(seed, 1);
    }

    static Streams shifts(long seed) {
        return of(seed, 2);
    }

    static Streams resamples(long seed) {
        return of(seed, 3);
    }

    private static Streams of(long seed, int purpose) {
        SplittableRandom random = new SplittableRandom(seed);
        long base = 0;
        for (int p = 0; p < purpose; p++) {
            base = random.nextLong();
        }
        return new Streams(base);
    }

    /** The stream of a number. Seeds that differ by 1 would give streams too much alike, so each is drawn once more. */
    SplittableRandom of(long number) {
        return new SplittableRandom(new SplittableRandom(base + number).nextLong());
    }
}

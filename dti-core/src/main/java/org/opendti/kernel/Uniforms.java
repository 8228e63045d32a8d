package org.opendti.kernel;

import java.util.SplittableRandom;

/**
 * Random numbers that are had by their place: number n of a seed is always the same, whoever asks for it, and in which order.
 *
 * <p>They are those of {@link SplittableRandom}, which adds a constant to its state and mixes it: the n-th state is seed + (n + 1) · constant. So
 * number n needs none of those before it. Source: Steele, Lea and Flood (2014), <i>Fast splittable pseudorandom number
 * generators</i>, with the mixing function of Stafford's variant 13.
 */
public final class Uniforms {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** The bits of 1.0, below which 52 random bits make a number in [1, 2). */
    private static final long ONE = 0x3FF0000000000000L;

    /** Half a step of the 52 bits, so that neither 0 nor 1 comes out. */
    private static final double SHIFT = 1 - 0x1.0p-53;

    private final long[] steps;
    private final long[] bits;

    /**
     * Makes room for blocks of numbers.
     *
     * @param most the most numbers of a block
     * @param stride how many numbers lie between those of a block
     */
    public Uniforms(int most, long stride) {
        steps = new long[most];
        bits = new long[most];
        for (int i = 0; i < most; i++) {
            steps[i] = i * stride * STEP;
        }
    }

    /**
     * The numbers first, first + stride, first + 2 · stride … of a seed.
     *
     * @param seed the seed
     * @param first the place of the first
     * @param count how many
     * @param into the numbers, each within 2⁻⁵³ … 1 − 2⁻⁵³
     */
    public void fill(long seed, long first, int count, double[] into) {
        mix(steps, seed + (first + 1) * STEP, count, bits);
        for (int i = 0; i < count; i++) {
            into[i] = Double.longBitsToDouble(bits[i] | ONE) - SHIFT;
        }
    }

    /** The loop has no conversion in it, so that it becomes vector instructions. */
    private static void mix(long[] steps, long base, int count, long[] into) {
        for (int i = 0; i < count; i++) {
            long z = base + steps[i];
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            into[i] = (z ^ (z >>> 31)) >>> 12;
        }
    }

    /**
     * A seed of its own for each of several uses of one seed.
     *
     * @param seed the seed
     * @param use the use's number, from 0
     * @return the seed
     */
    public static long seedOf(long seed, long use) {
        return new SplittableRandom(seed + (use + 1) * STEP).nextLong();
    }
}

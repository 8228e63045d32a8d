package org.opendti.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The matrices A and B of a design, any rows of them at a time. Row i belongs to the copy i mod R of the sequence and is
 * its point i / R. An input takes two neighbouring dimensions, one in A and one in B, so that the inputs that come first
 * have the best of both.
 */
final class SobolDesign {

    /** What the generator has; A and B take one each for an input. */
    private static final int DIMENSIONS = 1000;

    /** The generator's numbers are whole multiples of 2⁻⁵². */
    private static final int DIGITS = 52;

    private static final double SCALE = 1L << DIGITS;

    /** The inputs, those that take the sequence first. */
    private final int[] order;

    private final int sequenced;
    private final int copies;
    private final long[][] shifts;
    private final Streams streams;

    SobolDesign(Sobol options, Groups groups) {
        order = bySize(groups.list());
        sequenced = options.points() == Points.RANDOM ? 0 : Math.min(groups.inputs(), DIMENSIONS / 2);
        copies = options.copies();
        streams = Streams.points(options.seed());
        shifts = shifts(Streams.shifts(options.seed()), copies, 2 * sequenced);
    }

    private static int[] bySize(List<InputGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt(InputGroup::size))
                .flatMapToInt(group -> IntStream.range(group.from(), group.to()))
                .toArray();
    }

    private static long[][] shifts(Streams streams, int copies, int dimensions) {
        long[][] shifts = new long[copies][dimensions];
        for (int c = 0; c < copies; c++) {
            SplittableRandom random = streams.of(c);
            for (int k = 0; k < dimensions; k++) {
                shifts[c][k] = random.nextLong() >>> (Long.SIZE - DIGITS);
            }
        }
        return shifts;
    }

    /** Fills rows {@code from} to before {@code to} of both matrices, an array an input. */
    void fill(int from, int to, double[][] a, double[][] b) {
        if (sequenced > 0) {
            sequence(from, to, a, b);
        }
        for (int row = from; row < to && sequenced < order.length; row++) {
            SplittableRandom random = streams.of(row);
            for (int k = sequenced; k < order.length; k++) {
                a[order[k]][row - from] = random.nextDouble();
                b[order[k]][row - from] = random.nextDouble();
            }
        }
    }

    private void sequence(int from, int to, double[][] a, double[][] b) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(2 * sequenced);
        double[] point = generator.skipTo(from / copies);
        for (int row = from; row < to; row++) {
            if (row > from && row % copies == 0) {
                point = generator.nextVector();
            }
            long[] shift = shifts[row % copies];
            for (int k = 0; k < sequenced; k++) {
                a[order[k]][row - from] = shifted(point[2 * k], shift[2 * k]);
                b[order[k]][row - from] = shifted(point[2 * k + 1], shift[2 * k + 1]);
            }
        }
    }

    private static double shifted(double x, long shift) {
        return ((long) (x * SCALE) ^ shift) / SCALE;
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

    /** 128 is the most that are counted in pairs; more, or negative ones, are sorted. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 64, 127, 128, 129, 130, 255, 256, 257})
    void competition_ofAnyCount_isOnePlusHowManyAreGreater(int count) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            for (double least : new double[] {0, -5}) {
                double[] keys = DoubleStream.generate(() -> key(random, least))
                        .limit(count)
                        .toArray();
                double[] plain = DoubleStream.of(keys)
                        .map(key -> Double.isNaN(key)
                                ? Double.NaN
                                : 1
                                        + DoubleStream.of(keys)
                                                .filter(other -> other > key)
                                                .count())
                        .toArray();

                assertThat(Ranks.competition(keys)).containsExactly(plain);
            }
        }
    }

    private static double key(SplittableRandom random, double least) {
        return switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> 0;
            case 2 -> Double.POSITIVE_INFINITY;
            case 3 -> Double.MAX_VALUE;
            case 4 -> Double.MIN_VALUE;
            default -> Math.rint(random.nextDouble(least, 20)) + 0.0;
        };
    }
}

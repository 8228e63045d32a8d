package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

    /** 128 is the most that are counted in pairs; more, or ones of both signs far apart, are sorted. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 64, 127, 128, 129, 130, 255, 256, 257})
    void competition_ofAnyCount_isOnePlusHowManyAreGreater(int count) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            for (double least : new double[] {0, -5, -1e-3}) {
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
            case 5 -> least / 3;
            default -> Math.rint(random.nextDouble(least, 20)) + 0.0;
        };
    }

    /** All below 0, as in ranks of what is better the less: the least and the greatest double of that sign, and -2 to -1. */
    @Test
    void competition_ofKeysBelowZero_isOnePlusHowManyAreGreater() {
        double[] keys = {-2, -Double.MAX_VALUE, Double.NaN, -1, -Double.MIN_VALUE, -1.5, Double.NEGATIVE_INFINITY, -1.5
        };

        assertThat(Ranks.competition(keys)).containsExactly(5, 6, Double.NaN, 2, 1, 3, 7, 3);
    }

    /** −1.5 and 1.5: bits that are less than 2⁶³ apart; −5 and 5: bits that are more. */
    @Test
    void competition_ofBothSigns_isOnePlusHowManyAreGreater() {
        assertThat(Ranks.competition(new double[] {-1.5, 1.5, 0, Double.NaN})).containsExactly(3, 1, 2, Double.NaN);
        assertThat(Ranks.competition(new double[] {-5, 5, 0, Double.NaN})).containsExactly(3, 1, 2, Double.NaN);
    }
}

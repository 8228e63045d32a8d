package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Intervals of 95 % hold the truth in about 95 % of designs, whatever the points. */
class SobolCoverageTest {

    private static final int SEEDS = 200;

    /** Of each index apart the count is binomial with a deviation of 1.5 %: 89 % is 4 deviations off. */
    @ParameterizedTest
    @EnumSource(Points.class)
    void intervals_overSeeds_holdTheTruth(Points points) {
        Sobol few = Sobol.withDefaults().withBasePoints(512).withReplicates(200).withPoints(points);
        assertCoverage(few, Samples.ISHIGAMI, Samples.ISHIGAMI_TRUTH);
        assertCoverage(few, Samples.LINEAR, Samples.LINEAR_TRUTH);
        assertCoverage(few.withBasePoints(1024), Samples.ISHIGAMI, Samples.ISHIGAMI_TRUTH);
        assertCoverage(few.withBasePoints(1024), Samples.LINEAR, Samples.LINEAR_TRUTH);
    }

    private static void assertCoverage(Sobol options, Model model, double[] truth) {
        int[] held = new int[truth.length];
        int all = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Estimate> estimates = Samples.estimates(options.withSeed(seed).of(model, Samples.ABC));
            for (int k = 0; k < truth.length; k++) {
                Estimate estimate = estimates.get(k);
                boolean within = estimate.low() <= truth[k] && truth[k] <= estimate.high();
                held[k] += within ? 1 : 0;
                all += within ? 1 : 0;
            }
        }
        assertThat(all / (double) (SEEDS * truth.length)).as("all").isBetween(0.92, 0.98);
        for (int count : held) {
            assertThat(count / (double) SEEDS).as("each").isBetween(0.89, 0.99);
        }
    }

    /** The spread over seeds is what the standard error says; and even points are surer than random ones. */
    @ParameterizedTest
    @EnumSource(Points.class)
    void standardErrors_overSeeds_areTheSpread(Points points) {
        Sobol options = Sobol.withDefaults().withReplicates(200).withPoints(points);
        double square = 0;
        double stated = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Estimate total = options.withSeed(seed)
                    .of(Samples.ISHIGAMI, Samples.ABC)
                    .rows()
                    .get(1)
                    .total();
            square += Math.pow(total.value() - Samples.ISHIGAMI_TRUTH[4], 2) / SEEDS;
            stated += Math.pow(total.standardError(), 2) / SEEDS;
        }
        assertThat(Math.sqrt(stated / square)).isBetween(0.85, 1.15);
        assertThat(Math.sqrt(square)).isLessThan(points == Points.RANDOM ? 0.03 : 0.018);
    }
}

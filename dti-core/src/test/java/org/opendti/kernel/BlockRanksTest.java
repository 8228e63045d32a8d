package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockRanksTest {

    /** Spread 0: all units overlap; 10: hardly any; steps: scores of so many values, so that there are ties. */
    @ParameterizedTest
    @CsvSource({"1,5,0,0", "2,9,0,0", "7,33,0,0", "12,20,0.5,0", "12,20,10,0", "9,50,0,3", "20,64,0.3,5", "3,4,0,1"})
    void rank_ofAnyScores_isThatOfEachRunAlone(int units, int runs, double spread, int steps) {
        SplittableRandom random = new SplittableRandom(units + runs);
        double[][] scores = new double[units][runs];
        double[] least = new double[units];
        double[] greatest = new double[units];
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < runs; r++) {
                double x = random.nextDouble();
                scores[u][r] = spread * (u * 7 % units) + (steps == 0 ? x : Math.floor(x * steps));
            }
            least[u] = Extremes.least(scores[u]);
            greatest[u] = Extremes.greatest(scores[u]);
        }
        long[][] before = new long[units][units];
        BlockRanks ranks = new BlockRanks(units, runs);

        ranks.rank(scores, least, greatest, runs, before);

        for (int r = 0; r < runs; r++) {
            for (int u = 0; u < units; u++) {
                int above = 0;
                for (int v = 0; v < units; v++) {
                    above += scores[v][r] > scores[u][r] ? 1 : 0;
                }
                assertThat(ranks.above(u)[r]).isEqualTo(above);
                assertThat(ranks.isNeverFirst(u) && above == 0).isFalse();
                assertThat(ranks.isFixed(u) && above != ranks.above(u)[0]).isFalse();
            }
        }
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < units; v++) {
                int count = 0;
                for (int r = 0; r < runs; r++) {
                    count += scores[u][r] > scores[v][r] ? 1 : 0;
                }
                assertThat(before[u][v]).isEqualTo(count);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0,-0.0"})
    void rank_ofNegativeZero_isThatOfZero(double zero, double negative) {
        long[][] before = new long[2][2];
        BlockRanks ranks = new BlockRanks(2, 1);

        ranks.rank(new double[][] {{zero}, {negative}}, new double[] {0, 0}, new double[] {0, 0}, 1, before);

        assertThat(ranks.above(0)[0]).isZero();
        assertThat(ranks.above(1)[0]).isZero();
        assertThat(before[0][1] + before[1][0]).isZero();
    }
}

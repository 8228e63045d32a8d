package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void margins_ofOneUnit_areTheWeightAboveLessTheWeightBelow() {
        Pairs pairs = new Pairs(new double[][] {{3, 2, 5, 3}, {1, 1, 2, 0}}, new double[] {3, 1});
        long[] margins = new long[4];

        pairs.margins(0, margins);

        assertThat(margins).containsExactly(0, Pairs.ONE / 4 * 3, -Pairs.ONE, Pairs.ONE / 4);
        assertThat(pairs.isComplete()).isTrue();
        pairs.shared(0, margins);
        assertThat(margins).containsExactly(0, Pairs.ONE, Pairs.ONE, Pairs.ONE);
    }

    @Test
    void margins_ofMissingNumbers_areThoseOfWhatBothHave() {
        Pairs pairs =
                new Pairs(new double[][] {{Double.NaN, 2, -5}, {1, 0, Double.NaN}, {4, 4, 4}}, new double[] {2, 1, 1});
        long[] margins = new long[3];

        pairs.margins(0, margins);
        assertThat(margins).containsExactly(0, Pairs.ONE / 4, 0);
        pairs.shared(0, margins);
        assertThat(margins).containsExactly(0, Pairs.ONE / 2, Pairs.ONE / 4);
        pairs.margins(1, margins);
        assertThat(margins).containsExactly(0, 0, Pairs.ONE / 2);
        assertThat(pairs.isComplete()).isFalse();
    }

    @Test
    void sign_ofWhatRoundingLeaves_isATie() {
        Pairs pairs = new Pairs(new double[][] {{0}, {0}, {0}}, new double[] {1, 1, 1});

        assertThat(pairs.sign(7)).isZero();
        assertThat(pairs.sign(-7)).isZero();
        assertThat(pairs.sign(8)).isEqualTo(1);
        assertThat(pairs.sign(-8)).isEqualTo(-1);
    }
}

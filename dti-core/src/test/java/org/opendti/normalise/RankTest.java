package org.opendti.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opendti.framework.Direction;

class RankTest {

    private static final double NAN = Double.NaN;

    @Test
    void rank_ofTheJavadocsExamples_isAscending() {
        assertThat(more(new Rank(Ties.LEAST), 10, 50, 20)).containsExactly(1, 3, 2);
        assertThat(less(new Rank(Ties.LEAST), 10, 50, 20)).containsExactly(3, 1, 2);
        assertThat(more(new Rank(Ties.AVERAGE), 0.7, 0.6, 0.6, 0.5)).containsExactly(4, 2.5, 2.5, 1);
        assertThat(more(new Rank(Ties.LEAST), 0.7, 0.6, 0.6, 0.5)).containsExactly(4, 2, 2, 1);
    }

    @Test
    void borda_ofTheJavadocsExamples_countsTheWorse() {
        assertThat(more(new Borda(Ties.LEAST), 10, 50, 20)).containsExactly(0, 2, 1);
        assertThat(less(new Borda(Ties.LEAST), 10, 50, 20)).containsExactly(2, 0, 1);
        assertThat(more(new Borda(Ties.AVERAGE), 3, 3, 9)).containsExactly(0.5, 0.5, 2);
    }

    @Test
    void percentileRank_ofTheJavadocsExamples_isTheShareOfTheWorse() {
        assertThat(more(new PercentileRank(Ties.AVERAGE), 10, 50, 20)).containsExactly(0, 1, 0.5);
        assertThat(less(new PercentileRank(Ties.AVERAGE), 10, 50, 20)).containsExactly(1, 0, 0.5);
        // n counts the values that are there
        assertThat(more(new PercentileRank(Ties.AVERAGE), 10, NAN, 20)).containsExactly(0, NAN, 1);
    }

    @Test
    void rank_signedZeros_areEqual() {
        assertThat(more(new Rank(Ties.LEAST), 0.0, -0.0, -1)).containsExactly(2, 2, 1);
        assertThat(less(new Rank(Ties.LEAST), 0.0, -0.0, -1)).containsExactly(1, 1, 3);
    }

    @Test
    void rank_noneOneOrEqualValues_areNoTrouble() {
        assertThat(more(new Rank(Ties.LEAST), NAN, NAN)).containsExactly(NAN, NAN);
        assertThat(more(new Rank(Ties.LEAST), 5, NAN)).containsExactly(1, NAN);
        assertThat(more(new Rank(Ties.AVERAGE), 5, 5, 5)).containsExactly(2, 2, 2);
        assertThat(more(new PercentileRank(Ties.AVERAGE), 5, 5, 5)).containsExactly(0.5, 0.5, 0.5);
        assertThat(more(new PercentileRank(Ties.AVERAGE), NAN, NAN)).containsExactly(NAN, NAN);
        assertThat(new Borda(Ties.LEAST).trouble(new double[] {5, 5}, Direction.MORE))
                .isEmpty();
    }

    @Test
    void percentileRank_oneValueAlone_isRefused() {
        PercentileRank method = new PercentileRank(Ties.AVERAGE);
        assertThat(method.trouble(new double[] {NAN, 4}, Direction.MORE)).contains(Trouble.NO_SPREAD);
        assertThatThrownBy(() -> more(method, NAN, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percentile-rank needs at least two values; got 1");
    }

    private static double[] more(Normalisation method, double... values) {
        return method.normalise(values, Direction.MORE);
    }

    private static double[] less(Normalisation method, double... values) {
        return method.normalise(values, Direction.LESS);
    }
}

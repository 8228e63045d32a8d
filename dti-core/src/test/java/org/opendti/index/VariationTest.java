package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationTest {

    private static final double[] SHARES = {1, 0};
    private static final double[][] NUMBERS = {{1}, {2}};
    private static final double[] WORST = {0};
    private static final double[] BEST = {10};

    @Test
    void none_holdsNothing() {
        assertThat(Variation.NONE.shares()).isEmpty();
        assertThat(Variation.NONE.numbers()).isEmpty();
        assertThat(Variation.NONE.posts()).isEmpty();
    }

    @Test
    void with_inAnyOrder_keepsTheOthers() {
        Variation one = Variation.NONE.withShares(SHARES).withNumbers(NUMBERS).withGoalposts(WORST, BEST);
        Variation other =
                Variation.NONE.withGoalposts(WORST, BEST).withNumbers(NUMBERS).withShares(SHARES);

        for (Variation variation : new Variation[] {one, other}) {
            assertThat(variation.shares().orElseThrow()).isSameAs(SHARES);
            assertThat(variation.numbers().orElseThrow()).isSameAs(NUMBERS);
            assertThat(variation.posts().orElseThrow().worst()).isSameAs(WORST);
            assertThat(variation.posts().orElseThrow().best()).isSameAs(BEST);
        }
        assertThat(Variation.NONE.shares()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void withShares_ofWhatIsNoWeight_isRefused(double weight) {
        assertThatThrownBy(() -> Variation.NONE.withShares(new double[] {1, weight}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight 1 (" + weight + ") must be a finite number of at least 0");
    }

    @Test
    void withGoalposts_ofUnequalLengths_isRefused() {
        assertThatThrownBy(() -> Variation.NONE.withGoalposts(WORST, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 worst and 2 best");
    }
}

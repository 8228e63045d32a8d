package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AddingUpTest {

    @Test
    void shown_ofThirds_givesTheLargestRemainderOneMore() {
        double third = 1 / 3.0;
        assertThat(AddingUp.shown(new double[] {third, third, third}, new BigDecimal("1.00"), 2))
                .containsExactly("0.34", "0.33", "0.33");
        // 0.124 + 0.125 + 0.126 = 0.375: rounded each for itself 0.12 + 0.13 + 0.13 = 0.38, as shown
        assertThat(AddingUp.shown(new double[] {0.124, 0.125, 0.126}, new BigDecimal("0.38"), 2))
                .containsExactly("0.12", "0.13", "0.13");
        // 0.004 + 0.004 = 0.008, shown as 0.01
        assertThat(AddingUp.shown(new double[] {0.004, 0.004}, new BigDecimal("0.01"), 2))
                .containsExactly("0.01", "0.00");
    }

    @Test
    void shown_ofExactParts_leavesThemAlone() {
        assertThat(AddingUp.shown(new double[] {0.1, 0.2}, new BigDecimal("0.3000"), 4))
                .containsExactly("0.1000", "0.2000");
        assertThat(AddingUp.shown(new double[] {-0.25, 0.75}, new BigDecimal("0.50"), 2))
                .containsExactly("-0.25", "0.75");
        assertThat(AddingUp.shown(new double[0], new BigDecimal("0.00"), 2)).isEmpty();
    }

    @Test
    void shown_ofPartsThatSumToSomethingElse_roundsEachForItself() {
        assertThat(AddingUp.shown(new double[] {0.126, 0.126}, new BigDecimal("0.50"), 2))
                .containsExactly("0.13", "0.13");
        assertThat(AddingUp.shown(new double[] {0.126, 0.126}, new BigDecimal("0.10"), 2))
                .containsExactly("0.13", "0.13");
    }

    @Test
    void shown_ofRandomParts_sumsToWhatIsShownAndIsNearEach() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 500; run++) {
            double[] parts = random.doubles(1 + random.nextInt(30)).toArray();
            BigDecimal whole = new BigDecimal(Numbers.fixed(Arrays.stream(parts).sum(), 4));
            String[] shown = AddingUp.shown(parts, whole, 4);
            assertThat(Arrays.stream(shown).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole);
            for (int k = 0; k < parts.length; k++) {
                assertThat(Math.abs(Double.parseDouble(shown[k]) - parts[k])).isLessThan(1.0001e-4);
            }
        }
    }
}

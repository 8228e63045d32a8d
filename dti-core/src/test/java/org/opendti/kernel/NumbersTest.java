package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1000, 1000",
        "0.00001, 0.00001",
        "-0.5, -0.5",
        "0, 0",
        "1e14, 100000000000000",
        "1e15, 1000000000000000",
        "1e21, 1000000000000000000000",
        "1e-7, 0.0000001",
        "0.7132, 0.7132",
        "0.1234567890123456, 0.1234567890123456",
        "0.30000000000000004, 0.30000000000000004",
        "2e-3, 0.002",
        "123456789.25, 123456789.25",
        "-123456.5, -123456.5"
    })
    void shortest_ofANumber_isPlainAndWithoutSpareDigits(double x, String text) {
        assertThat(Numbers.shortest(x)).isEqualTo(text);
    }

    @Test
    void shortest_ofRandomNumbers_readsBackAsTheSame() {
        SplittableRandom random = new SplittableRandom(922);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x) && Math.abs(x) > 1e-30 && Math.abs(x) < 1e30) {
                assertThat(Double.parseDouble(Numbers.shortest(x))).isEqualTo(x);
            }
        }
    }

    @Test
    void shortest_ofDecimalsOfFourDigits_isThoseDigits() {
        for (int i = 0; i <= 10_000; i++) {
            String text = Numbers.shortest(i / 10_000.0);
            assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(i, 4));
            assertThat(text).hasSizeLessThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.635, 4, 0.6350",
        "0.63495, 4, 0.6350", // a half goes up, whatever its last bit
        "0.63494, 4, 0.6349",
        "0.634949999995, 4, 0.6350", // within the nudge of 1e-7 of the last digit
        "1, 4, 1.0000",
        "2.5, 0, 3",
        "-2.5, 0, -2", // up is towards +infinity
        "-0.00001, 4, 0.0000",
        "999.99995, 4, 1000.0000",
        "1000.00007, 4, 1000.0001", // beyond 1e3 rounded by BigDecimal
        "123456.78907, 4, 123456.7891",
        "-1000, 2, -1000.00",
        "0.5, 12, 0.500000000000"
    })
    void fixed_ofANumber_roundsHalvesUp(double x, int digits, String text) {
        assertThat(Numbers.fixed(x, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.63502, 4, 6350", // floor(6350.2 + 0.5 + 1e-7)
        "0.63498, 4, 6350", // floor(6349.8 + 0.5 + 1e-7)
        "0.6349499999, 4, 6349", // floor(6349.499999 + 0.5 + 1e-7) = floor(6349.9999991)
        "0.634949999995, 4, 6350", // floor(6349.49999995 + 0.5 + 1e-7) = floor(6350.00000005)
        "0.63494, 4, 6349",
        "-0.5, 0, 0",
        "7, 0, 7",
        "1, 12, 1000000000000"
    })
    void key_ofANumber_isTheFormula(double x, int digits, double key) {
        assertThat(Numbers.key(x, digits)).isEqualTo(key);
    }

    @Test
    void key_ofHalves_isTheSameForEitherOrderOfASum() {
        // 0.1 + 0.2 + 0.30005 taken in two orders differ in the last bit and straddle the half 6000.5
        assertThat(Numbers.key(0.1 + 0.2 + 0.30005, 4)).isEqualTo(6001);
        assertThat(Numbers.key(0.30005 + 0.2 + 0.1, 4)).isEqualTo(6001);
        assertThat(Numbers.key(Math.nextDown(0.60005), 4)).isEqualTo(6001);
        assertThat(Numbers.key(Double.NaN, 4)).isNaN();
    }
}

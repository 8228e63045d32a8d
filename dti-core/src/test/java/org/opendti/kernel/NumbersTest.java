package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "0.85, 0.85",
        "-12.5, -12.5",
        "+3, 3",
        ".5, 0.5",
        "5., 5",
        "1e-3, 0.001",
        "1E+2, 100",
        "95.5%, 0.955",
        "95.5 %, 0.955",
        "71.32%, 0.7132",
        "-5%, -0.05",
        "100%, 1",
        "95.5\u00a0%, 0.955",
        "95.5\u202f%, 0.955",
        "1e999, Infinity",
        "007, 7"
    })
    void parse_ofANumber_isIt(String text, double x) {
        assertThat(Numbers.parse(text)).isEqualTo(x);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                " %",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5x",
                "1e5%",
                "0,85",
                "1,000",
                "1 000",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1_000",
                "--1",
                "1-",
                "1.2.3",
                "95%%",
                "95 % ",
                "95\t%",
                "½",
                "٣",
                "−5",
                "n/a",
                "1e5.0",
                "1:"
            })
    void parse_ofAnythingElse_isNaN(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @Test
    void parse_ofShortest_isTheNumber() {
        SplittableRandom random = new SplittableRandom(405);
        for (int i = 0; i < 5_000; i++) {
            double x = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-9, 10));
            assertThat(Numbers.parse(Numbers.shortest(x))).isEqualTo(x);
        }
    }
}

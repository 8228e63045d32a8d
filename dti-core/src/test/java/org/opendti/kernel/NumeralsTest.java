package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    private static final Double NAN = Double.NaN;

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
        assertThat(Numerals.parse(text, '.')).isEqualTo(x);
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
        assertThat(Numerals.parse(text, '.')).isNaN();
    }

    @Test
    void parse_ofShortest_isTheNumber() {
        SplittableRandom random = new SplittableRandom(405);
        for (int i = 0; i < 5_000; i++) {
            double x = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-9, 10));
            assertThat(Numerals.parse(Numbers.shortest(x), '.')).isEqualTo(x);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0,7132       | none      | 0.7132",
                "0.7132       | 0.7132    | none",
                "0,713        | none      | 0.713",
                "0.713        | 0.713     | none",
                "1.234        | 1.234     | 1234",
                "1,234        | 1234      | 1.234",
                "-1,234       | -1234     | -1.234",
                "12.5         | 12.5      | none",
                "1234.567     | 1234.567  | none",
                "1.234.567    | none      | 1234567",
                "1.234.567,8  | none      | 1234567.8",
                "1,234,567.8  | 1234567.8 | none",
                "1.234,5      | none      | 1234.5",
                "1.234.5      | none      | none",
                "1,23,456     | none      | none",
                "1,2345,678   | none      | none",
                "1,234.567,8  | none      | none",
                "95,5 %       | none      | 0.955",
                "1,234%       | 12.34     | 0.01234",
                "1,234e5      | none      | 123400",
                "1.234e5      | 123400    | none",
                ",5           | none      | 0.5",
                "5,           | none      | 5",
                "1\u00a0234   | 1234      | 1234",
                "1\u202f234\u202f567,5 | none | 1234567.5",
                "1\u00a0234\u202f567 | none | none",
                "1\u00a023    | none      | none",
                "0\u00a0123   | none      | none",
                "12345        | 12345     | 12345"
            })
    void parse_withEitherMark_takesTheOtherForThousands(String text, Double point, Double comma) {
        assertThat(Numerals.parse(text, '.')).isEqualTo(point == null ? NAN : point);
        assertThat(Numerals.parse(text, ',')).isEqualTo(comma == null ? NAN : comma);
    }

    @Test
    void parse_ofRandomDecimals_isWhatJavaReads() {
        SplittableRandom random = new SplittableRandom(922);
        for (int i = 0; i < 50_000; i++) {
            String text =
                    random.nextLong(1L << random.nextInt(1, 62)) + "." + random.nextLong(1L << random.nextInt(1, 40));
            assertThat(Numerals.parse(text, '.')).isEqualTo(Double.parseDouble(text));
            assertThat(Numerals.parse(text + "%", '.')).isEqualTo(Double.parseDouble(text + "e-2"));
        }
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Bà Rịa – Vũng Tàu, bariavungtau",
        "BA RIA-VUNG TAU, bariavungtau",
        "Đắk Lắk, daklak",
        "đồng tháp, dongthap",
        "TP. Hồ Chí Minh, tphochiminh",
        "HDCQS.3@points, hdcqs3points",
        "ＶＮ－５７, vn57",
        "'  ', ''",
        "ß, ß"
    })
    void fold_ofAName_keepsLettersAndDigitsAlone(String name, String folded) {
        assertThat(Spelling.fold(name)).isEqualTo(folded);
        assertThat(Spelling.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void fold_underTurkishLocale_lowersIToI() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Spelling.fold("NINH BINH")).isEqualTo("ninhbinh");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nearest_ofSeveral_areTheFewestEditsThenTheAlphabet() {
        List<String> known = List.of("KTS", "XHS", "NTS", "CQS", "DTI");

        // one edit from NTS: KTS; two: CQS, XHS, then by the alphabet DTI (N→D, S→I)
        assertThat(Spelling.nearest("NTS", known, 3)).containsExactly("NTS", "KTS", "CQS");
        assertThat(Spelling.nearest("dti", known, 1)).containsExactly("DTI");
        assertThat(Spelling.nearest("x", List.of(), 3)).isEmpty();
        assertThat(Spelling.nearest("x", known, 99)).hasSize(5);
    }

    @Test
    void nearest_ofAVeryLongText_looksAtItsBeginning() {
        assertThat(Spelling.nearest("b" + "a".repeat(1_000_000), List.of("a", "b"), 1))
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3", // the textbook example: k→s, e→i, +g
        "'', abc, 3",
        "abc, '', 3",
        "abc, abc, 0",
        "flaw, lawn, 2",
        "ab, ba, 2"
    })
    void distance_ofTwo_isLevenshteins(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }
}

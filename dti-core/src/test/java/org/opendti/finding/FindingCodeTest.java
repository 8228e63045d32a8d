package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_vi.properties"})
    void bundle_ofEachLanguage_hasAMessageForEveryCodeAndNoMore(String file) {
        Set<String> wanted = Arrays.stream(FindingCode.values())
                .map(code -> "finding." + code.id())
                .collect(Collectors.toSet());

        assertThat(bundle(file).stringPropertyNames()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void message_inBothLanguages_namesTheSameParameters(FindingCode code) {
        String key = "finding." + code.id();
        String english = bundle("messages.properties").getProperty(key);
        String vietnamese = bundle("messages_vi.properties").getProperty(key);

        assertThat(english).isNotBlank().isNotEqualTo(vietnamese);
        assertThat(names(vietnamese)).isEqualTo(names(english));
    }

    @ParameterizedTest
    @EnumSource
    void message_ofAllItsParameters_hasNoBraceLeft(FindingCode code) {
        Set<String> names = names(bundle("messages.properties").getProperty("finding." + code.id()));
        Object[] pairs = names.stream()
                .flatMap(name -> java.util.stream.Stream.of(name, "x"))
                .toArray();
        Finding finding = Finding.of(code, Place.NONE, pairs);

        assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{").doesNotContain("}");
        assertThat(finding.message(Locale.forLanguageTag("vi-VN")))
                .doesNotContain("{")
                .doesNotContain("}");
    }

    @Test
    void id_ofAName_isLowerCaseWithDashes() {
        assertThat(FindingCode.UNKNOWN_UNIT.id()).isEqualTo("unknown-unit");
        assertThat(FindingCode.NOT_UTF8.id()).isEqualTo("not-utf8");
    }

    @Test
    void id_underTurkishLocale_keepsItsDottedI() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FindingCode.MISSING_TARGET.id()).isEqualTo("missing-target");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void severity_ofCodesWithAResult_isNoError() {
        assertThat(Arrays.stream(FindingCode.values()).filter(code -> code.severity() != Severity.ERROR))
                .containsExactly(
                        FindingCode.GIVEN_DIFFERS,
                        FindingCode.COLUMN_PASSED_OVER,
                        FindingCode.MORE_FINDINGS,
                        FindingCode.RAW_HELD,
                        FindingCode.YEARS_MIXED,
                        FindingCode.EDITION_OF_OTHER_YEARS,
                        FindingCode.RATIO_HELD,
                        FindingCode.GIVEN_TWICE,
                        FindingCode.SHARE_AS_PERCENTAGE,
                        FindingCode.LEAP,
                        FindingCode.SAME_EVERYWHERE,
                        FindingCode.WEIGHTS_OPTIMISED,
                        FindingCode.LEFT_OUT,
                        FindingCode.UNIT_CODES_OF_DIGITS,
                        FindingCode.UNITS_NOT_SHARED,
                        FindingCode.ELEMENTS_NOT_SHARED,
                        FindingCode.EDITION_CHANGES,
                        FindingCode.COMPOSITION_DIFFERS,
                        FindingCode.COMPOSITION_ACCEPTED,
                        FindingCode.FORECAST_ASSUMES,
                        FindingCode.WORDS_DIFFER,
                        FindingCode.REMARK_SKIPPED,
                        FindingCode.SHEET_TAKEN);
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{([^}]*)}")
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String file) {
        Properties texts = new Properties();
        try (var in = FindingCode.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("no " + file, file, "");
            }
            texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}

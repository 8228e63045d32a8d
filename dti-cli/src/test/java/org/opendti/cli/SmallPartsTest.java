package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    @Test
    void arguments_ofAWindowsCommandLine_areSplitOutsideQuotes() {
        assertThat(Arguments.split("rank \"my file.csv\" --unit \"Bình Dương\"  x"))
                .containsExactly("rank", "my file.csv", "--unit", "Bình Dương", "x");
        assertThat(Arguments.split("--set=\"a b\" \"\" \\\"q\\\" C:\\data\\t.csv"))
                .containsExactly("--set=a b", "", "\"q\"", "C:\\data\\t.csv");
        assertThat(Arguments.split("  ")).isEmpty();
    }

    @Test
    void textTable_width_countsWhatATerminalShows() {
        assertThat(TextTable.width("Bình Dương")).isEqualTo(10);
        assertThat(TextTable.width(java.text.Normalizer.normalize("Bình Dương", java.text.Normalizer.Form.NFD)))
                .isEqualTo(10);
        assertThat(TextTable.width("北京")).isEqualTo(4);
    }

    @Test
    void textTable_plain_stopsControlCharactersAndLongNames() {
        assertThat(TextTable.plain("a\u001b[31mb\nc", 40)).isEqualTo("a [31mb c");
        assertThat(TextTable.plain("x".repeat(10_000), 5)).isEqualTo("xxxx…");
        assertThat(TextTable.plain("xxxxx", 5)).isEqualTo("xxxxx");
    }

    @Test
    void texts_haveTheSameKeysAndPlacesInBothLanguages() {
        Properties english = properties("texts.properties");
        Properties vietnamese = properties("texts_vi.properties");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(places(vietnamese.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(places(text.toString())));
    }

    @Test
    void texts_change_hasItsSign() {
        Texts texts = new Texts(java.util.Locale.ENGLISH);
        assertThat(List.of(texts.change(12, 0), texts.change(-3, 0), texts.change(0, 0), texts.change(-0.00001, 4)))
                .containsExactly("+12", "−3", "0", "0.0000");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with what was typed, in both languages. */
class UsageWordsTest {

    private static final String PUBLISHED = Run.sample("dti-2022/published.csv").toString();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rank|TABLE must be given|phải nêu TABLE",
                "rank FILE --by|--by=CODE must be given|phải nêu --by=CODE",
                "report FILE|--output=FILE must be given|phải nêu --output=FILE",
                "ranc|'ranc' is one word too many, or no command; perhaps rank|'ranc' là từ thừa, hoặc không phải tên lệnh; có phải muốn nói rank",
                "rank FILE --fromat csv|there is no option '--fromat'; perhaps|không có tùy chọn '--fromat'; có phải muốn nói",
                "rank FILE --by A --by B|--by is given more than once; give it once|--by được nêu nhiều lần",
                "rank FILE --year soon|--year: 'soon' is no whole number|--year: 'soon' không phải số nguyên",
                "uncertainty FILE --seed x|--seed: 'x' is no whole number|--seed: 'x' không phải số nguyên",
                "uncertainty FILE --threads 1.5|--threads: '1.5' is no whole number|--threads: '1.5' không phải số nguyên",
                "plan FILE --unit 74 --rank 5 --alternatives few|--alternatives: 'few' is no whole number|--alternatives: 'few' không phải",
                "rank FILE --format cvs|--format: 'cvs' is none of text, csv, csv-excel, json|--format: 'cvs' không thuộc text, csv, csv-excel, json",
                "plan FILE --unit 74 --score x|--score: 'x' is no percentage|--score: 'x' không phải tỷ lệ phần trăm",
                "plan FILE --unit 74 --score 70|'70' is not within 0 to 100 %; write 70% if|'70' không nằm trong 0 đến 100 %; nếu đúng là vậy hãy viết 70%",
                "plan FILE --unit 74 --rank 0|--rank (0) must be at least 1|--rank (0) phải ít nhất là 1",
                "plan FILE --unit 74 --top 0|--top (0) must be at least 1|--top (0) phải ít nhất là 1",
                "plan FILE --unit 74 --rank 5 --bound X|write CODE=X, such as HDKTS=0.8|hãy viết CODE=X",
                "whatif FILE --set NTC|write WHERE:COLUMN=VALUE|hãy viết WHERE:COLUMN=VALUE",
                "whatif FILE --add 74:NTC=much|--add 74:NTC=much: 'much' is no number|--add 74:NTC=much: 'much' không phải là số",
                "whatif FILE|say what would be other|hãy nêu điều gì khác đi",
                "uncertainty FILE --runs 0|--runs (0) must be within 1 to 1000000000|--runs (0) phải từ 1 đến",
                "uncertainty FILE --precision 2|'2' is no size above 0 and below 0.5|'2' không phải một mức trên 0 và dưới 0.5",
                "uncertainty FILE --vary-weights lots|write 25%, 0.25, any or dirichlet:100|hãy viết 25%, 0.25, any hoặc dirichlet:100",
                "uncertainty FILE --vary-weights 250%|at most 100%|nhiều nhất 100%",
                "uncertainty FILE --vary-weights dirichlet:0|the concentration must be above 0|độ tập trung phải lớn hơn 0",
                "uncertainty FILE --vary-normalisation min-max|--vary-normalisation takes two names or more|--vary-normalisation nhận từ hai tên",
                "uncertainty FILE --vary-goalposts 60%|less than 50%|ít hơn 50%",
                "uncertainty FILE --runs 10 --run -1|--run (-1) must be within 0 to 9|--run (-1) phải từ 0 đến 9",
                "sensitivity FILE --base-points 1|--base-points (1) must be at least 2|--base-points (1) phải ít nhất là 2",
                "whatif FILE --close-gap 74:HDKTS=150%|the share of the gap must be above 0|phần của khoảng cách phải lớn hơn 0",
                "appraise FILE --top -3|--top (-3) must be at least 0|--top (-3) phải ít nhất là 0",
                "rank FILE --edition dti-1900|dti-1900|dti-1900",
                "plot pie FILE -o x.svg|'pie' is none of bars, intervals, bump, tile-map, profile|'pie' không thuộc bars",
                "plot bars FILE -o x.gif|must end in .svg or .png|phải có đuôi .svg hoặc .png",
            })
    void wrongUsage_isToldInTheLanguageAskedFor(String typed, String english, String vietnamese) {
        Object[] words = typed.replace("FILE", PUBLISHED).split(" ");
        Run plain = Run.of(words);
        assertThat(plain.status()).isEqualTo(2);
        assertThat(plain.err()).contains(english).contains("--help").startsWith("dti: ");
        Object[] withLanguage =
                (typed + " --lang=vi").replace("FILE", PUBLISHED).split(" ");
        Run vi = Run.of(withLanguage);
        assertThat(vi.status()).isEqualTo(2);
        assertThat(vi.err()).contains(vietnamese).contains("dti: xem dti");
        assertThat(vi.out()).isEmpty();
    }

    @Test
    void language_missingOrUnknown_isToldInThatOfTheEnvironment() {
        assertThat(Run.of("rank", PUBLISHED, "--lang").err()).contains("--lang=vi|en must be given");
        assertThat(Run.of("rank", PUBLISHED, "--lang", "fr").err()).contains("--lang: 'fr' is none of vi, en");
        assertThat(Run.of("rank", "--", "--lang=vi").err()).contains("there is no edition --lang");
    }

    @Test
    void texts_haveTheSamePlacesInBothLanguages() throws IOException {
        Properties english = texts("texts.properties");
        Properties vietnamese = texts("texts_vi.properties");
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(vietnamese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{[a-z-]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

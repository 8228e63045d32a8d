package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says, in both languages, and the examples in it. */
class HelpTest {

    @TempDir
    Path folder;

    private static CommandLine in(Locale locale) {
        Context context = new Context(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                locale,
                false,
                System::nanoTime);
        return Main.command(context);
    }

    private static Stream<CommandSpec> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    static Stream<String> examples() {
        return all(in(Locale.ENGLISH))
                .flatMap(spec ->
                        Arrays.stream(String.join("\n", spec.usageMessage().footer())
                                .replace("\\\n", "")
                                .replace("%%", "%")
                                .split("\n")));
    }

    /** What is said beside examples stands above, where it is translated. */
    @Test
    void footers_areExamplesAlone() {
        assertThat(examples()).allMatch(line -> line.matches("  (dti|jupyter|source) .*"));
    }

    @Test
    void everyCommand_hasAnExampleOfItself() {
        assertThat(all(in(Locale.ENGLISH)))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        spec -> assertThat(String.join("\n", spec.usageMessage().footer()))
                                .contains(spec.qualifiedName() + (spec.name().equals("dti") ? " rank " : "")));
    }

    /** An example whose files are all there runs; one of a reader's own files can at least be typed so. */
    @ParameterizedTest
    @MethodSource("examples")
    void example_runs(String example) {
        if (!example.startsWith("  dti ") || example.contains(">") || example.contains("kernel")) {
            return;
        }
        List<String> typed = Arguments.split(example.strip().substring("dti ".length()));
        CommandLine.ParseResult parsed = in(Locale.ENGLISH).parseArgs(typed.toArray(new String[0]));
        assertThat(parsed.errors()).isEmpty();
        boolean own = typed.stream()
                .anyMatch(word ->
                        word.matches(".*\\.(csv|json|xlsx)") && !Files.exists(sample(word)) && isRead(typed, word));
        if (!own && !typed.contains("TABLE")) {
            Run run = Run.of(typed.stream().map(word -> placed(typed, word)).toArray());
            assertThat(run.status()).as(example + "\n" + run.err()).isZero();
        }
    }

    private static boolean isRead(List<String> typed, String word) {
        int before = typed.indexOf(word) - 1;
        return before < 0 || !List.of("--output", "-o").contains(typed.get(before));
    }

    private static Path sample(String word) {
        return Run.SAMPLES.resolveSibling(".").normalize().resolve(word);
    }

    private Object placed(List<String> typed, String word) {
        if (word.startsWith("sample-data/")) {
            return sample(word);
        }
        return isRead(typed, word) ? word : folder.resolve(word);
    }

    /** Whatever English says beside an option, a Vietnamese line says too; and no such line is left over. */
    @Test
    void vietnamese_hasEachWordAndNoOther() {
        Set<String> keys = new HashSet<>(HelpWords.vietnamese().keySet());
        Set<String> used = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (CommandSpec spec : all(in(Locale.ENGLISH)).toList()) {
            String name = spec.qualifiedName(".");
            int paragraphs = spec.usageMessage().description().length;
            for (int k = 0; k < paragraphs; k++) {
                take(List.of(name + ".usage.description" + (paragraphs == 1 ? "" : "." + k)), keys, used, missing);
            }
            Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                    .map(HelpTest::key)
                    .forEach(key -> take(List.of(name + "." + key, key), keys, used, missing));
        }
        assertThat(missing).isEmpty();
        keys.removeAll(used);
        assertThat(keys).allMatch(key -> key.matches("(dti\\.)?usage\\.(.*Heading|exitCodeList.*)"));
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName().substring(2) : argument.paramLabel();
    }

    private static void take(List<String> choices, Set<String> keys, Set<String> used, List<String> missing) {
        choices.stream()
                .filter(keys::contains)
                .findFirst()
                .ifPresentOrElse(used::add, () -> missing.add(choices.get(0)));
    }

    @Test
    void help_inVietnamese_showsTheLinesOfTheFile() {
        String english = text(Locale.ENGLISH);
        String vietnamese = text(Locale.forLanguageTag("vi"));
        for (String key : HelpWords.vietnamese().keySet()) {
            String words = HelpWords.vietnamese().get(key).replace("%n", "").replace("%%", "%");
            String shown = words.replaceFirst("^[0-9]+:", "").strip();
            assertThat(vietnamese).as(key).contains(shown.replaceAll("\\s+", ""));
        }
        assertThat(english).contains("Options:", "Examples:", "Parameters:");
        assertThat(vietnamese).doesNotContain("Options:", "Examples:", "Usage:", "Shows");
    }

    /** All pages of help, without blanks, since lines break anywhere. */
    private static String text(Locale locale) {
        StringBuilder pages = new StringBuilder();
        all(in(locale)).forEach(spec -> pages.append(spec.commandLine().getUsageMessage()));
        return pages.toString().replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank --help --lang vi",
                "--lang vi rank --help",
                "rank --lang=vi -h",
            })
    void help_followsTheLanguageThatIsTyped(String line) {
        assertThat(Run.of((Object[]) line.split(" ")).out()).contains("Ví dụ:").doesNotContain("Examples:");
    }

    @Test
    void help_followsTheEnvironment() {
        assertThat(Run.in(Map.of("LANG", "vi_VN.UTF-8"), "rank", "--help").out())
                .contains("Tính điểm một bảng");
        assertThat(Run.in(Map.of("LANG", "vi_VN.UTF-8"), "rank", "--help", "--lang", "en")
                        .out())
                .contains("Scores a table");
    }
}

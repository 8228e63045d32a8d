package org.opendti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} says: in English as beside each option, in Vietnamese from a file of its own. */
final class HelpWords {

    private static final String VIETNAMESE = "help_vi.properties";

    private HelpWords() {}

    /** Gives a command, and those below it, headings and words. */
    static void give(CommandLine command, Locale locale) {
        headings(command);
        if (locale.getLanguage().equals("vi")) {
            Map<String, String> words = vietnamese();
            parameters(command, new TreeMap<>(words), words);
            command.setResourceBundle(new Words(words));
        }
    }

    private static void headings(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.parameterListHeading("%nParameters:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(HelpWords::headings);
    }

    /** Picocli looks for a parameter by its label and its place, {@code TABLE[0]}; the file names it by its label, as it does options. */
    private static void parameters(CommandLine command, Map<String, String> named, Map<String, String> words) {
        CommandSpec spec = command.getCommandSpec();
        String prefix = spec.qualifiedName(".") + ".";
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            String label = parameter.paramLabel();
            Optional.ofNullable(named.getOrDefault(prefix + label, named.get(label)))
                    .ifPresent(text -> words.put(prefix + label + "[" + parameter.index() + "]", text));
        }
        command.getSubcommands().values().forEach(below -> parameters(below, named, words));
    }

    /** The lines of the file. */
    static Map<String, String> vietnamese() {
        try (InputStream file = Objects.requireNonNull(HelpWords.class.getResourceAsStream(VIETNAMESE))) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            lines.forEach((key, text) -> words.put(key.toString(), text.toString()));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As picocli takes them; a bundle found by its name would fall back on the machine's language. */
    private static final class Words extends ListResourceBundle {

        private final Map<String, String> words;

        Words(Map<String, String> words) {
            this.words = words;
        }

        @Override
        protected Object[][] getContents() {
            return words.entrySet().stream()
                    .map(word -> new Object[] {word.getKey(), word.getValue()})
                    .toArray(Object[][]::new);
        }
    }
}

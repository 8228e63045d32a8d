package org.opendti.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Language and place of a file that is no text for a terminal. */
final class PageOptions {

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            converter = OutputOptions.Languages.class,
            description = "Language; that of the environment by default.")
    private @Nullable Locale language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Writes there, whole or not at all.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    /** The words of the run's language, which messages from now on use too. */
    Texts texts(Context context) {
        Locale locale = Optional.ofNullable(language).orElse(context.locale());
        context.speak(locale);
        return new Texts(locale);
    }

    Path output() {
        return output;
    }
}

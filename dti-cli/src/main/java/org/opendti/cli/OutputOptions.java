package org.opendti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.io.TextFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Form, language and place of output. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "text|csv|csv-excel|json",
            converter = Formats.class,
            description = "Form of the output; text by default.")
    private Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            converter = Languages.class,
            description = "Language; that of the environment by default.")
    private @Nullable Locale language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there, whole or not at all, instead of to standard output.")
    private @Nullable Path output;

    Format format() {
        return format;
    }

    /** The words of the run's language, which messages from now on use too. */
    Texts texts(Context context) {
        Locale locale = Optional.ofNullable(language).orElse(context.locale());
        context.speak(locale);
        return new Texts(locale);
    }

    /** Writes the result. */
    void write(Context context, TextFiles.Writing result) {
        if (output != null) {
            TextFiles.write(output, result);
            return;
        }
        try {
            result.to(context.out());
            context.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Formats implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.toString().equals(value))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + value + "' is none of text, csv, csv-excel, json"));
        }
    }

    static final class Languages implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            if (!value.equals("vi") && !value.equals("en")) {
                throw new TypeConversionException("'" + value + "' is none of vi, en");
            }
            return Locale.forLanguageTag(value);
        }
    }
}

package org.opendti.cli;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.io.TextFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Form and place of output. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|csv|csv-excel|json",
            converter = Formats.class,
            description = "Form of the output; by default json or csv where --output ends so, else text.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there, whole or not at all, instead of to standard output.")
    private @Nullable Path output;

    Format format() {
        if (format != null) {
            return format;
        }
        return endsWith(".json") ? Format.JSON : endsWith(".csv") ? Format.CSV : Format.TEXT;
    }

    private boolean endsWith(String ending) {
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The workbook that is to be written, if the file is called so. */
    Optional<Path> workbook() {
        return Optional.ofNullable(output).filter(file -> endsWith(".xlsx"));
    }

    /** Writes the result. */
    void write(Context context, TextFiles.Writing result) {
        if (output != null) {
            if (endsWith(".xlsx")) {
                throw new WrongUsage(spec, "wrong.no-workbook", "file", output);
            }
            TextFiles.write(output, result);
            return;
        }
        try {
            CharArrayWriter whole = new CharArrayWriter(); // so that what fails half-way writes nothing
            result.to(whole);
            whole.writeTo(context.out());
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
                    .orElseThrow(() -> WrongValue.noneOf(
                            value,
                            Arrays.stream(Format.values()).map(Format::toString).toList()));
        }
    }
}

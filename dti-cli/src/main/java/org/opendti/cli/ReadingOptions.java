package org.opendti.cli;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opendti.table.DecimalMark;
import org.opendti.table.TableOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How tables are read, where the files themselves do not tell. */
final class ReadingOptions {

    @Option(
            names = "--decimal",
            paramLabel = "comma|point",
            converter = Marks.class,
            description = "Decimal mark of the table's numbers; read from them by default.")
    private @Nullable DecimalMark decimal;

    @Option(
            names = "--separator",
            paramLabel = "comma|semicolon|tab",
            converter = Separators.class,
            description = "What stands between the fields of a CSV file; read from its first line by default.")
    private @Nullable Character separator;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Charsets.class,
            description = "Character set of the table, such as windows-1258; UTF-8 or UTF-16 by default.")
    private @Nullable Charset encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Of a workbook this sheet; by default the first one with a line that names units.")
    private @Nullable String sheet;

    @Option(
            names = "--range",
            paramLabel = "CELLS",
            description = "Of a workbook these cells, such as A4:F70, or a name of its own.")
    private @Nullable String range;

    TableOptions options() {
        TableOptions options = TableOptions.defaults();
        options = decimal == null ? options : options.withDecimalMark(decimal);
        options = separator == null ? options : options.withSeparator(separator);
        options = sheet == null ? options : options.withSheet(sheet);
        options = range == null ? options : options.withRange(range);
        return encoding == null ? options : options.withCharset(encoding);
    }

    private static <T> T word(String word, Map<String, T> words) {
        T meaning = words.get(word);
        if (meaning == null) {
            throw WrongValue.noneOf(word, new TreeSet<>(words.keySet()));
        }
        return meaning;
    }

    static final class Marks implements ITypeConverter<DecimalMark> {
        @Override
        public DecimalMark convert(String value) {
            return word(value, Map.of("comma", DecimalMark.COMMA, "point", DecimalMark.POINT));
        }
    }

    static final class Separators implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return word(value, Map.of("comma", ',', "semicolon", ';', "tab", '\t'));
        }
    }

    static final class Charsets implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new WrongValue("wrong.encoding", "value", value);
            }
        }
    }
}

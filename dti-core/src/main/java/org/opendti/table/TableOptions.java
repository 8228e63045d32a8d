package org.opendti.table;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.io.Limits;
import org.opendti.kernel.Cells;

/**
 * How a table is to be read, where the file itself does not tell.
 *
 * @param charset the character set; empty for UTF-8 or UTF-16, whichever the first bytes show
 * @param separator what stands between the fields of a CSV file; empty for a comma, a semicolon or a tab, whichever
 *     parts the first line
 * @param decimalMark the decimal mark of numbers; empty for the one that the table's numbers show: {@code 0,7132} can
 *     only be read with a comma, {@code 12.5} only with a point, {@code 1.234} either way
 * @param missing words that stand for a missing figure, in lower case; an empty cell always does
 * @param limits what a file may hold
 * @param sheet of a workbook the sheet; empty for the first one with a line that names units
 * @param range of a sheet the cells, such as {@code A4:F70}, or a name of the workbook's own; empty for all
 */
public record TableOptions(
        Optional<Charset> charset,
        Optional<Character> separator,
        Optional<DecimalMark> decimalMark,
        Set<String> missing,
        Limits limits,
        Optional<String> sheet,
        Optional<String> range) {

    private static final TableOptions DEFAULTS = new TableOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Cells.MISSING,
            Limits.DEFAULT,
            Optional.empty(),
            Optional.empty());

    /**
     * Brings the words into lower case.
     *
     * @param charset as above
     * @param separator as above
     * @param decimalMark as above
     * @param missing as above, in any case
     * @param limits as above
     * @param sheet as above
     * @param range as above
     * @throws IllegalArgumentException if the separator is a quote or ends a line
     */
    public TableOptions {
        missing = missing.stream().map(Cells::fold).collect(Collectors.toUnmodifiableSet());
        separator.ifPresent(mark -> {
            if ("\"\r\n".indexOf(mark) >= 0) {
                throw new IllegalArgumentException("a quote or the end of a line cannot be the separator");
            }
        });
    }

    /**
     * What is assumed where nobody says: all but the words for missing figures is read from the file. These are {@code
     * NA}, {@code n/a}, {@code -}, {@code –}, {@code …}, {@code ...}, {@code chưa có số liệu} and {@code không có số
     * liệu}, in any case.
     *
     * @return the defaults
     */
    public static TableOptions defaults() {
        return DEFAULTS;
    }

    /**
     * With a named character set.
     *
     * @param named such as windows-1258
     * @return the options
     */
    public TableOptions withCharset(Charset named) {
        return new TableOptions(Optional.of(named), separator, decimalMark, missing, limits, sheet, range);
    }

    /**
     * With a separator.
     *
     * @param named such as a semicolon
     * @return the options
     */
    public TableOptions withSeparator(char named) {
        return new TableOptions(charset, Optional.of(named), decimalMark, missing, limits, sheet, range);
    }

    /**
     * With a decimal mark.
     *
     * @param named point or comma
     * @return the options
     */
    public TableOptions withDecimalMark(DecimalMark named) {
        return new TableOptions(charset, separator, Optional.of(named), missing, limits, sheet, range);
    }

    /**
     * With other words for missing figures.
     *
     * @param words the words, in any case
     * @return the options
     */
    public TableOptions withMissing(Set<String> words) {
        return new TableOptions(charset, separator, decimalMark, words, limits, sheet, range);
    }

    /**
     * With other limits.
     *
     * @param other the limits
     * @return the options
     */
    public TableOptions withLimits(Limits other) {
        return new TableOptions(charset, separator, decimalMark, missing, other, sheet, range);
    }

    /**
     * With a sheet of a workbook.
     *
     * @param named the sheet's name
     * @return the options
     */
    public TableOptions withSheet(String named) {
        return new TableOptions(charset, separator, decimalMark, missing, limits, Optional.of(named), range);
    }

    /**
     * With a range of a workbook.
     *
     * @param named cells, such as {@code A4:F70}, or a name of the workbook's own
     * @return the options
     */
    public TableOptions withRange(String named) {
        return new TableOptions(charset, separator, decimalMark, missing, limits, sheet, Optional.of(named));
    }
}

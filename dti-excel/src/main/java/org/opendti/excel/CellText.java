package org.opendti.excel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.opendti.kernel.Numbers;

/** A cell's value as text, or as a number. */
final class CellText {

    /** Quoted words, colours and escaped letters, which do not make a date of a format. */
    private static final Pattern NO_LETTERS_OF_DATES = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** A blank at which lines do not break, as word processors leave it behind figures. */
    private static final char NO_BREAK = '\u00a0';

    private CellText() {}

    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA
                        && String.valueOf(cell.getRawValue()).startsWith("#"));
    }

    /** Whether it is a formula that was saved without having been worked out. */
    static boolean isWithoutValue(Cell cell) {
        return cell.getType() == CellType.FORMULA
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty())
                && (cell.getValue() == null || cell.getValue().toString().isEmpty());
    }

    /** The text: of a number its shortest form, of a date {@code 2024-12-31}, of a truth {@code yes} or {@code no}. */
    static String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            if (isDate(cell)) {
                return cell.asDate().toLocalDate().toString();
            }
            String format = format(cell);
            String digits = Numbers.shortest(number.doubleValue());
            return ZEROS.matcher(format).matches() && digits.matches("[0-9]+")
                    ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits
                    : digits;
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value == null ? "" : value.toString().replace(NO_BREAK, ' ').strip();
    }

    /** The number; NaN where the cell is a text, a date or empty. */
    static double number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number && !isDate(cell) ? number.doubleValue() : Double.NaN;
    }

    private static boolean isDate(Cell cell) {
        String letters = NO_LETTERS_OF_DATES
                .matcher(format(cell).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return cell.getType() == CellType.NUMBER && (letters.contains("d") || letters.contains("yy"));
    }

    private static String format(Cell cell) {
        @Nullable String format = cell.getDataFormatString();
        return format == null ? "" : format;
    }
}

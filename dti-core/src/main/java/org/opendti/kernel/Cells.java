package org.opendti.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Text cells that a spreadsheet cannot take for a formula, nor a reader for a missing figure, and back. */
public final class Cells {

    /** The words that stand for a missing figure unless a reader is told otherwise, in lower case. */
    public static final Set<String> MISSING =
            Set.of("na", "n/a", "-", "\u2013", "\u2026", "...", "chưa có số liệu", "không có số liệu");

    private static final String DANGEROUS = "=+-@\t\r'";
    private static final int LONGEST = 40;

    private Cells() {}

    /**
     * Puts {@code '} before a text that begins as a formula does, or with {@code '} itself, and before a word of {@link
     * #MISSING}: {@code =1+1} becomes {@code '=1+1}, {@code NA} becomes {@code 'NA}.
     *
     * @param text a text
     * @return the text for a cell
     */
    public static String guard(String text) {
        return isGuarded(text) ? "'" + text : text;
    }

    /**
     * Takes away what {@link #guard} put there, and the formula by which a spreadsheet is made to keep a text:
     * {@code ="01"} is {@code 01}.
     *
     * @param cell the text of a cell
     * @return the text
     */
    public static String unguard(String cell) {
        if (cell.startsWith("'") && isGuarded(cell.substring(1))) {
            return cell.substring(1);
        }
        boolean constant = cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"");
        return constant ? cell.substring(2, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static boolean isGuarded(String text) {
        return !text.isEmpty()
                && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                        || (text.length() < LONGEST && MISSING.contains(fold(text))));
    }

    /**
     * A word as it is compared with those for a missing figure.
     *
     * @param word a word
     * @return the word in lower case and composed letters
     */
    public static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

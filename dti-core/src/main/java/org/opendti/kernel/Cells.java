package org.opendti.kernel;

/** Text cells that a spreadsheet cannot take for a formula, and back. */
public final class Cells {

    private static final String DANGEROUS = "=+-@\t\r'";

    private static final String MISSING = "NA";

    private Cells() {}

    /**
     * Puts {@code '} before a text that begins as a formula does, or with {@code '} itself, and before
     * {@code NA}, which would be missing: {@code =1+1} becomes {@code '=1+1}.
     *
     * @param text a text
     * @return the text for a cell
     */
    public static String guard(String text) {
        return isGuarded(text) ? "'" + text : text;
    }

    /**
     * Takes away what {@link #guard} put there.
     *
     * @param cell the text of a cell
     * @return the text
     */
    public static String unguard(String cell) {
        boolean guarded = cell.startsWith("'") && isGuarded(cell.substring(1));
        return guarded ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return text.equals(MISSING) || (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0);
    }
}

package org.opendti.kernel;

/** Text cells that a spreadsheet cannot take for a formula, and back. */
public final class Cells {

    private static final String DANGEROUS = "=+-@\t\r'";

    private Cells() {}

    /**
     * Puts {@code '} before a text that begins as a formula does, or with {@code '} itself: {@code =1+1} becomes {@code
     * '=1+1}.
     *
     * @param text a text
     * @return the text for a cell
     */
    public static String guard(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Takes away what {@link #guard} put there.
     *
     * @param cell the text of a cell
     * @return the text
     */
    public static String unguard(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}

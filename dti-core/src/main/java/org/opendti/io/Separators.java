package org.opendti.io;

/** What stands between the fields of a CSV text, by its first line. */
final class Separators {

    private static final String KNOWN = ";,\t";

    private Separators() {}

    /**
     * The mark that stands most often in the first line that is not empty, outside of quotes: a semicolon, a comma or
     * a tab. A comma before a blank is one of a name, as in {@code Tỉnh, thành phố;DTI}, unless there is nothing else.
     *
     * @param text the beginning of the text
     * @param end how many letters it has
     * @return the mark; a comma if there is none
     */
    static char of(char[] text, int end) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            quoted ^= c == '"';
            if (!quoted && any && (c == '\n' || c == '\r')) {
                break;
            }
            any |= c > ' ';
            int known = KNOWN.indexOf(c);
            boolean prose = c == ',' && i + 1 < end && text[i + 1] == ' ';
            if (!quoted && known >= 0 && !prose) {
                counts[known]++;
            }
        }
        int most = KNOWN.indexOf(',');
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > counts[most] || (counts[k] == counts[most] && counts[k] > 0 && k < most)) {
                most = k;
            }
        }
        return KNOWN.charAt(most);
    }
}

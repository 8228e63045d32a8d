package org.opendti.report.page;

/** Text as HTML; whatever came from a table stays text. */
final class Html {

    private Html() {}

    /** A text between tags, or between the quotes of an attribute; a character that HTML does not know becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isAllowed(c) ? c : '\ufffd');
            }
        });
        return html.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && (c & 0xfffe) != 0xfffe;
    }

    /**
     * JSON between the tags of a script: the same values, without a character by which a browser could leave the script.
     *
     * @param json the text of a JSON document, in which these characters stand within strings alone
     */
    static String json(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}

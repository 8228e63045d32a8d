package org.opendti.kernel;

/** Numbers as tables write them: with either decimal mark, with marks between thousands, as percentages. */
public final class Numerals {

    private static final long EXACT = 1L << 53;
    private static final int MOST_PLAIN = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final String text;
    private final char mark;
    private int end;
    private int at;
    private long digits;
    private int count;
    private int scale;

    private Numerals(String text, char mark) {
        this.text = text;
        this.mark = mark;
        this.end = text.length();
    }

    /**
     * Reads {@code -12.5}, {@code 1e-3}, {@code 1,234,567.8} or {@code 95.5 %} (as 0.955), or the same with comma and
     * point exchanged. Between groups of three digits stand the other mark or no-break blanks; the first group has one
     * to three digits and does not begin with 0, so {@code 0,713} is no number where the mark is a point.
     *
     * @param text the text, without blanks around it
     * @param mark the decimal mark, a point or a comma
     * @return the number, perhaps infinite if it is too large; NaN if the text is no number
     */
    public static double parse(String text, char mark) {
        double plain = plain(text, mark);
        return plain >= 0 ? plain : new Numerals(text, mark).number();
    }

    /** Digits with at most one mark among them, as most numbers are; -1 for anything else. */
    private static double plain(String text, char mark) {
        int length = text.length();
        int point = -1;
        long digits = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == mark && point < 0) {
                point = i;
            } else {
                return -1;
            }
        }
        int count = point < 0 ? length : length - 1;
        return count == 0 || count > MOST_PLAIN ? -1 : digits / POWERS[point < 0 ? 0 : length - 1 - point];
    }

    private double number() {
        boolean percent = end > 0 && text.charAt(end - 1) == '%';
        if (percent) {
            end--;
            while (end > 0 && (text.charAt(end - 1) == ' ' || isNoBreak(text.charAt(end - 1)))) {
                end--;
            }
            scale = 2;
        }
        boolean negative = end > 0 && text.charAt(0) == '-';
        at = negative || (end > 0 && text.charAt(0) == '+') ? 1 : 0;
        int start = at;
        boolean grouped = whole();
        if (at < end && text.charAt(at) == mark) {
            at++;
            scale += digits();
        }
        if (count == 0 || (at < end && (grouped || percent))) {
            return Double.NaN;
        }
        if (at == end && digits <= EXACT && count < 19 && scale < POWERS.length) {
            double number = digits / POWERS[scale];
            return negative ? -number : number;
        }
        return at == end || isExponent() ? slow(start, negative, percent) : Double.NaN;
    }

    /** Reads the whole part; whether it is in groups. Where groups are not of three, the reading stops early. */
    private boolean whole() {
        int first = at;
        int length = digits();
        if (at == end || !isGroupMark(text.charAt(at)) || length < 1 || length > 3 || text.charAt(first) == '0') {
            return false;
        }
        char group = text.charAt(at);
        while (at < end && text.charAt(at) == group) {
            int before = at++;
            if (digits() != 3) {
                at = before;
                return true;
            }
        }
        return true;
    }

    private boolean isGroupMark(char c) {
        return isNoBreak(c) || (c != mark && (c == '.' || c == ','));
    }

    private static boolean isNoBreak(char c) {
        return c == '\u00a0' || c == '\u202f';
    }

    /** Reads digits; how many. */
    private int digits() {
        int start = at;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            digits = digits * 10 + (text.charAt(at) - '0');
            at++;
        }
        count += at - start;
        return at - start;
    }

    /** Whether the rest is such as {@code e-3}. */
    private boolean isExponent() {
        if ((text.charAt(at) | 0x20) != 'e') {
            return false;
        }
        int i = at + 1;
        if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == end && i > first;
    }

    /** By way of Java's own notation, for many digits and exponents. */
    private double slow(int start, boolean negative, boolean percent) {
        StringBuilder java = new StringBuilder(end + 4).append(negative ? "-" : "");
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                java.append('.');
            } else if (!isGroupMark(c)) {
                java.append(c);
            }
        }
        return Double.parseDouble(java.append(percent ? "e-2" : "").toString());
    }
}

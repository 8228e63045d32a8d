package org.opendti.report.picture;

import java.text.Normalizer;

/**
 * How wide a text is, about, in a sans serif font whose letters are among the wider ones (DejaVu Sans), so that what fits by it fits in
 * others too.
 */
final class TextWidth {

    private static final String NARROW = "iIíìỉĩịjl.,:;'|!()[] ft";
    private static final String WIDE = "mMwW@%—…";

    private TextWidth() {}

    /** The width at a size. */
    static double of(String text, double size) {
        double ems = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .mapToDouble(TextWidth::ems)
                .sum();
        return ems * size;
    }

    private static double ems(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.98;
        }
        return c > 0x2e80 ? 1 : Character.isUpperCase(c) ? 0.74 : 0.64;
    }

    /** The text, or as much of its beginning as fits a width, with a sign that something is left out. */
    static String fit(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int low = 0;
        int high = Math.min(text.length(), 500);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (of(text.substring(0, middle) + "…", size) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean inPair = low > 0 && Character.isHighSurrogate(text.charAt(low - 1));
        return text.substring(0, inPair ? low - 1 : low) + "…";
    }
}

package org.opendti.report.picture;

import java.util.Locale;

/** Colours of a picture; text stands out from its ground by 4.5 to 1 or more. */
public enum Theme {
    /** Dark on white: {@code #16202b} on {@code #ffffff}. */
    LIGHT("#ffffff", "#16202b", "#4d5c6b", "#c9d3dc", "#0b57a4", "#a33b00", 0xfdf3d8, 0x6fa8c9, 0x0b3061),
    /** Light on dark: {@code #e8eef3} on {@code #11171d}. */
    DARK("#11171d", "#e8eef3", "#a9b7c4", "#384552", "#8cc2ff", "#ffb184", 0x1f2b36, 0x3b78a8, 0xffe9a8);

    final String page;
    final String ink;
    final String soft;
    final String line;
    final String accent;
    final String strong;
    private final int least;
    private final int middle;
    private final int most;

    Theme(
            String page,
            String ink,
            String soft,
            String line,
            String accent,
            String strong,
            int least,
            int middle,
            int most) {
        this.page = page;
        this.ink = ink;
        this.soft = soft;
        this.line = line;
        this.accent = accent;
        this.strong = strong;
        this.least = least;
        this.middle = middle;
        this.most = most;
    }

    /** The colour of a share of the way from least to most: 0, 0.5 and 1 are the ends and the middle of the scale. */
    int shade(double share) {
        double at = 2 * Math.min(1, Math.max(0, share));
        int from = at < 1 ? least : middle;
        int to = at < 1 ? middle : most;
        double way = at < 1 ? at : at - 1;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from >> shift & 0xff;
            int high = to >> shift & 0xff;
            rgb |= (int) Math.round(low + (high - low) * way) << shift;
        }
        return rgb;
    }

    /** A colour as SVG writes it. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Black or white, whichever is readable on a colour; by the relative luminance of WCAG 2. */
    static String inkOn(int rgb) {
        double light =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}

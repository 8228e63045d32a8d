package org.opendti.report.picture;

import java.util.Locale;
import java.util.Set;

/**
 * How a picture is drawn.
 *
 * @param locale Vietnamese, or English
 * @param theme its colours
 * @param width in pixels, 320 to 4,000
 * @param highlighted codes of the units that stand out
 * @param first of more units so many, the best; 1 or more
 */
public record PictureStyle(Locale locale, Theme theme, int width, Set<String> highlighted, int first) {

    /** Of more units than these a picture shows the best, and says so. */
    public static final int MOST_UNITS = 200;

    /** The least width, in units of the SVG: pixels where it is shown as it is. */
    public static final int NARROWEST = 320;

    /** The greatest width, in the same units. */
    public static final int WIDEST = 4_000;

    /**
     * Checks the ranges.
     *
     * @param locale as above
     * @param theme as above
     * @param width as above
     * @param highlighted as above
     * @param first as above
     * @throws IllegalArgumentException if the width or the number of units is out of range
     */
    public PictureStyle {
        highlighted = Set.copyOf(highlighted);
        if (!(width >= NARROWEST && width <= WIDEST)) {
            throw new IllegalArgumentException("width (" + width + ") must be within " + NARROWEST + " to " + WIDEST);
        }
        if (!(first >= 1)) {
            throw new IllegalArgumentException("first (" + first + ") must be at least 1");
        }
    }

    /**
     * Light, 900 pixels wide, nothing highlighted.
     *
     * @param locale Vietnamese, or English
     * @return the style
     */
    public static PictureStyle of(Locale locale) {
        return new PictureStyle(locale, Theme.LIGHT, 900, Set.of(), MOST_UNITS);
    }

    /**
     * With other colours.
     *
     * @param other the theme
     * @return the style
     */
    public PictureStyle withTheme(Theme other) {
        return new PictureStyle(locale, other, width, highlighted, first);
    }

    /**
     * With another width.
     *
     * @param pixels 320 to 4,000
     * @return the style
     */
    public PictureStyle withWidth(int pixels) {
        return new PictureStyle(locale, theme, pixels, highlighted, first);
    }

    /**
     * With units that stand out.
     *
     * @param codes their codes
     * @return the style
     */
    public PictureStyle highlighting(Set<String> codes) {
        return new PictureStyle(locale, theme, width, codes, first);
    }

    /**
     * With the best units alone.
     *
     * @param units how many
     * @return the style
     */
    public PictureStyle withFirst(int units) {
        return new PictureStyle(locale, theme, width, highlighted, units);
    }
}

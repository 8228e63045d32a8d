package org.opendti.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An SVG text, written from the back to the front. Every text is escaped. */
final class Svg {

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder body = new StringBuilder();

    void rect(double x, double y, double width, double height, String fill) {
        body.append("<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width) + "\" height=\"" + n(height)
                + "\" fill=\"" + fill + "\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width) {
        body.append("<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2)
                + "\" stroke=\"" + stroke + "\" stroke-width=\"" + n(width) + "\"/>\n");
    }

    void circle(double x, double y, double radius, String fill) {
        body.append(
                "<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius) + "\" fill=\"" + fill + "\"/>\n");
    }

    /** A curve that leaves and arrives level. */
    void curve(double x1, double y1, double x2, double y2, String stroke, double width) {
        double middle = (x1 + x2) / 2;
        body.append("<path d=\"M" + n(x1) + " " + n(y1) + " C" + n(middle) + " " + n(y1) + " " + n(middle) + " " + n(y2)
                + " " + n(x2) + " " + n(y2) + "\" fill=\"none\" stroke=\"" + stroke + "\" stroke-width=\"" + n(width)
                + "\"/>\n");
    }

    void text(double x, double y, String text, Anchor anchor, double size, String fill, boolean bold) {
        String end = anchor == Anchor.START ? "" : " text-anchor=\"" + (anchor == Anchor.END ? "end" : "middle") + "\"";
        body.append("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" font-size=\"" + n(size) + "\" fill=\"" + fill + "\""
                + end + (bold ? " font-weight=\"bold\"" : "") + ">" + escape(text) + "</text>\n");
    }

    Picture picture(String title, String description, int width, int height, String ground) {
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" font-family=\"'DejaVu Sans','Noto Sans',Arial,sans-serif\">\n<title>" + escape(title)
                + "</title>\n<desc>" + escape(description) + "</desc>\n<rect width=\"" + width + "\" height=\"" + height
                + "\" fill=\"" + ground + "\"/>\n";
        return new Picture(title, width, height, head + body + "</svg>\n");
    }

    /** A number on one digit after the point. */
    private static String n(double x) {
        return BigDecimal.valueOf(x)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A text as XML 1.0 takes it; a character that it does not know becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : '\ufffd');
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE && !(c >= 0x7f && c <= 0x9f))
                || (c > Character.MAX_SURROGATE && (c & 0xfffe) != 0xfffe);
    }
}

package org.opendti.report.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.opendti.io.TextFiles;

/**
 * A picture.
 *
 * @param title what it shows
 * @param width in pixels
 * @param height in pixels
 * @param svg the picture itself; the same input gives the same text
 */
public record Picture(String title, int width, int height, String svg) {

    /** The widest picture of pixels; of 63 provinces it is some 10,000 high. */
    public static final int WIDEST = 8_000;

    private static final int MOST_PIXELS = 200_000_000;

    /**
     * The picture in pixels, on white or on its dark ground. Its letters are those that this Java finds for a sans serif font.
     *
     * @param pixels the width, 1 to {@link #WIDEST}
     * @return a PNG file
     * @throws IllegalArgumentException if the width is out of range, or the picture would have more than 200 million pixels
     * @throws IllegalStateException if this Java has no fonts; then install some, or use the SVG
     */
    public byte[] png(int pixels) {
        if (!(pixels >= 1 && pixels <= WIDEST)) {
            throw new IllegalArgumentException("the width (" + pixels + ") must be within 1 to " + WIDEST);
        }
        long high = Math.max(1, Math.round((double) pixels * height / width));
        if (pixels * high > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture of " + pixels + " × " + high
                    + " pixels has more than 200 million; take a smaller width, or fewer units");
        }
        try {
            return drawn(pixels, (int) high);
        } catch (NoClassDefFoundError | InternalError | UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "this Java has no fonts to draw letters with; install some (such as Debian's fonts-dejavu-core and libfreetype6), or use"
                            + " the SVG",
                    e);
        }
    }

    private byte[] drawn(int wide, int high) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("the picture " + title + " is no SVG");
        }
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, wide, high);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, canvas, new ViewBox(0, 0, wide, high));
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the picture, whole or not at all.
     *
     * @param file a name that ends in {@code .svg}, or in {@code .png} for twice the picture's width in pixels
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws org.opendti.finding.DtiException if it cannot be written
     */
    public void write(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            TextFiles.write(file, writer -> writer.write(svg));
        } else if (name.endsWith(".png")) {
            byte[] bytes = png(2 * width);
            TextFiles.writeBytes(file, stream -> stream.write(bytes));
        } else {
            throw new IllegalArgumentException("the file (" + file + ") must end in .svg or .png");
        }
    }
}

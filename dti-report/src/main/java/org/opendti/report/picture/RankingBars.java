package org.opendti.report.picture;

import java.util.List;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.table.Unit;

/** A ranking as bars, a line a unit, the best on top. */
public final class RankingBars {

    private static final double LINE = 16;
    private static final double NAMES = 190;
    private static final double VALUES = 64;

    private RankingBars() {}

    /**
     * Draws a ranking.
     *
     * @param board the board
     * @param code the element to rank by; scores are on 0 to 1, bars begin at 0
     * @param style how to draw it
     * @return the picture
     * @throws org.opendti.finding.DtiException if there is no such element, or a unit lacks it
     */
    public static Picture of(Scoreboard board, String code, PictureStyle style) {
        Sketch sketch = new Sketch(board, style);
        List<Unit> units = sketch.units(code);
        String title = sketch.say("bars.title", "code", code, "year", sketch.year());
        String about =
                sketch.say("bars.about", "name", sketch.name(board.framework().element(code)))
                        + sketch.shown(units.size());
        sketch.head(title, about);
        double room = style.width() - 2 * Sketch.MARGIN - NAMES - VALUES;
        double most = units.stream()
                .mapToDouble(unit -> board.score(unit, code))
                .max()
                .orElse(1);
        double least = Math.min(
                0,
                units.stream()
                        .mapToDouble(unit -> board.score(unit, code))
                        .min()
                        .orElse(0));
        double scale = most > least ? room / (most - least) : 0;
        double left = Sketch.MARGIN + NAMES;
        boolean marked = false;
        double y = Sketch.TOP;
        for (Unit unit : units) {
            boolean strong = sketch.isStrong(unit);
            double score = board.score(unit, code);
            String mark = sketch.mark(unit, code);
            marked |= !mark.isEmpty();
            double from = left + (Math.min(0, score) - least) * scale;
            sketch.text(Sketch.MARGIN + 26, y + 11, sketch.number(board.rank(unit, code)), Anchor.END, strong);
            String name = TextWidth.fit(unit.name(), Sketch.SIZE, NAMES - 42);
            sketch.text(Sketch.MARGIN + 34, y + 11, name, Anchor.START, strong);
            sketch.svg.rect(
                    from, y + 2, Math.abs(score) * scale, LINE - 4, strong ? sketch.theme.strong : sketch.theme.accent);
            sketch.text(
                    left + (Math.max(0, score) - least) * scale + 6,
                    y + 11,
                    sketch.number(score, 4) + mark,
                    Anchor.START,
                    strong);
            y += LINE;
        }
        return sketch.done(title, about, y, marked);
    }
}

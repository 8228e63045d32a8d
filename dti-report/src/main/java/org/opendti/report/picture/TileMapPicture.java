package org.opendti.report.picture;

import java.util.Arrays;
import java.util.List;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.table.Unit;

/** A tile a province, about where it lies, as light or dark as its score, with its name and rank. */
public final class TileMapPicture {

    private static final double TALL = 52;
    private static final double GAP = 3;
    private static final double LETTERS = 9.5;

    private TileMapPicture() {}

    /**
     * Draws a map of tiles.
     *
     * @param board the board, of the 63 or of the 34 provinces
     * @param code the element to show
     * @param style how to draw it
     * @return the picture
     * @throws IllegalArgumentException if its list has no tiles
     * @throws org.opendti.finding.DtiException if there is no such element
     */
    public static Picture of(Scoreboard board, String code, PictureStyle style) {
        TileMap map = TileMap.of(board.list())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the list " + board.list().id() + " has no tiles; provinces-63 and provinces-34 have"));
        Sketch sketch = new Sketch(board, style);
        String title = sketch.say("map.title", "code", code, "year", sketch.year());
        String about =
                sketch.say("map.about", "name", sketch.name(board.framework().element(code)));
        sketch.head(title, about);
        double wide = (style.width() - 2 * Sketch.MARGIN) / map.columns();
        double least = Arrays.stream(board.scores(code))
                .filter(x -> !Double.isNaN(x))
                .min()
                .orElse(0);
        double most = Arrays.stream(board.scores(code))
                .filter(x -> !Double.isNaN(x))
                .max()
                .orElse(1);
        for (Unit unit : board.units()) {
            TileMap.Tile tile = map.tile(unit);
            double x = Sketch.MARGIN + tile.column() * wide;
            double y = Sketch.TOP + tile.row() * (TALL + GAP);
            double score = board.score(unit, code);
            boolean missing = Double.isNaN(score);
            int rgb = sketch.theme.shade(missing || !(most > least) ? 0 : (score - least) / (most - least));
            String ink = missing ? sketch.theme.ink : Theme.inkOn(rgb);
            if (sketch.isStrong(unit)) {
                sketch.svg.rect(x - 2, y - 2, wide - GAP + 4, TALL + 4, sketch.theme.strong);
            }
            sketch.svg.rect(x, y, wide - GAP, TALL, missing ? sketch.theme.page : Theme.hex(rgb));
            double middle = x + (wide - GAP) / 2;
            List<String> lines = lines(unit.name(), wide - GAP - 4);
            for (int k = 0; k < lines.size(); k++) {
                double line = y + (lines.size() == 1 ? 19 : 13 + 11 * k);
                sketch.svg.text(middle, line, lines.get(k), Anchor.MIDDLE, LETTERS, ink, false);
            }
            sketch.svg.text(middle, y + 44, sketch.number(board.rank(unit, code)), Anchor.MIDDLE, 13, ink, true);
        }
        double bottom = Sketch.TOP + map.rows() * (TALL + GAP);
        legend(sketch, bottom + 6, least, most);
        return sketch.done(title, about, bottom + 24, false);
    }

    /** A name on one line where it fits, else on two, parted at the blank nearest to the middle. */
    private static List<String> lines(String name, double room) {
        if (TextWidth.of(name, LETTERS) <= room) {
            return List.of(name);
        }
        int half = Math.min(name.length(), 200) / 2;
        int before = name.lastIndexOf(' ', half);
        int after = name.indexOf(' ', half);
        int part = before < 0 || (after >= 0 && after - half < half - before) ? after : before;
        return part <= 0
                ? List.of(TextWidth.fit(name, LETTERS, room))
                : List.of(
                        TextWidth.fit(name.substring(0, part), LETTERS, room),
                        TextWidth.fit(name.substring(part + 1), LETTERS, room));
    }

    private static void legend(Sketch sketch, double y, double least, double most) {
        int steps = 40;
        double left = Sketch.MARGIN + 50;
        for (int k = 0; k < steps; k++) {
            sketch.svg.rect(left + 4.0 * k, y, 4.5, 10, Theme.hex(sketch.theme.shade(k / (steps - 1.0))));
        }
        sketch.text(left - 6, y + 9, sketch.number(least, 4), Anchor.END, false);
        sketch.text(left + 4.0 * steps + 8, y + 9, sketch.number(most, 4), Anchor.START, false);
    }
}

package org.opendti.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.uncertainty.RankDistribution;

/** How sure ranks are: of each unit the ranks of 90 and of all of 100 runs, the median, and the rank without variation. */
public final class RankIntervals {

    private static final double LINE = 16;
    private static final double NAMES = 190;

    private RankIntervals() {}

    /**
     * Draws a rank distribution.
     *
     * @param ranks the rank distribution
     * @param style how to draw it
     * @return the picture
     */
    public static Picture of(RankDistribution ranks, PictureStyle style) {
        Sketch sketch = new Sketch(ranks.board(), style);
        List<RankDistribution.Row> rows =
                ranks.rows().stream().limit(style.first()).toList();
        String title = sketch.say("intervals.title", "code", ranks.target(), "year", sketch.year());
        String about =
                sketch.say("intervals.about", "runs", ranks.runs(), "seed", ranks.seed()) + sketch.shown(rows.size());
        sketch.head(title, about);
        double left = Sketch.MARGIN + NAMES;
        double room = style.width() - left - Sketch.MARGIN - 8;
        int last = Math.max(2, ranks.units().size());
        double step = room / (last - 1);
        double bottom = Sketch.TOP + 18 + LINE * rows.size();
        for (int tick : ticks(last)) {
            double x = left + (tick - 1) * step;
            sketch.svg.line(x, Sketch.TOP + 12, x, bottom, sketch.theme.line, 1);
            sketch.soft(x, Sketch.TOP + 6, String.valueOf(tick), Anchor.MIDDLE);
        }
        double y = Sketch.TOP + 18;
        for (RankDistribution.Row row : rows) {
            boolean strong = sketch.isStrong(row.unit());
            String ink = strong ? sketch.theme.strong : sketch.theme.accent;
            double middle = y + LINE / 2;
            sketch.text(Sketch.MARGIN + 26, y + 12, sketch.number(row.nominalRank()), Anchor.END, strong);
            String name = TextWidth.fit(row.unit().name(), Sketch.SIZE, NAMES - 42);
            sketch.text(Sketch.MARGIN + 34, y + 12, name, Anchor.START, strong);
            sketch.svg.line(
                    left + (row.least() - 1) * step, middle, left + (row.greatest() - 1) * step, middle, ink, 1.2);
            double from = left + (row.low() - 1) * step;
            double to = left + (row.high() - 1) * step;
            sketch.svg.rect(Math.min(from, to - 2), middle - 4, Math.max(2, to - from), 8, ink);
            double median = left + (row.median() - 1) * step;
            sketch.svg.line(median, middle - 6, median, middle + 6, sketch.theme.ink, 2);
            if (!Double.isNaN(row.nominalRank())) {
                double nominal = left + (row.nominalRank() - 1) * step;
                sketch.svg.circle(nominal, middle, 3.5, sketch.theme.ink);
                sketch.svg.circle(nominal, middle, 2.2, sketch.theme.page);
            }
            y += LINE;
        }
        return sketch.done(title, about, bottom, false);
    }

    /** 1, some round ranks, and the last. */
    private static List<Integer> ticks(int last) {
        int each = last <= 20 ? 5 : last <= 120 ? 10 : 50 * Math.max(1, last / 500);
        List<Integer> ticks = new ArrayList<>(List.of(1));
        for (int tick = each; tick < last - each / 2; tick += each) {
            ticks.add(tick);
        }
        ticks.add(last);
        return ticks;
    }
}

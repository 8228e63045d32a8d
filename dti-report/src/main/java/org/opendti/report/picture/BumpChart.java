package org.opendti.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.table.Unit;

/** Ranks by year: a line a unit, from its rank in the first year to that in the last, names at both ends. */
public final class BumpChart {

    private static final double LINE = 15;
    private static final double NAMES = 180;

    private final List<Scoreboard> years;
    private final String code;
    private final Sketch sketch;
    private final double left;
    private final double step;
    private final List<Map<Unit, Integer>> places = new ArrayList<>();

    /**
     * Draws ranks by year.
     *
     * @param boards two boards or more of the same list, each of another year; of other lists merge them first
     * @param code the element to rank by
     * @param style how to draw it
     * @return the picture; units that share a rank stand one below the other
     * @throws IllegalArgumentException if there are fewer boards than two, or they are of several lists or of the same year
     * @throws org.opendti.finding.DtiException if there is no such element, or a unit lacks it
     */
    public static Picture of(List<Scoreboard> boards, String code, PictureStyle style) {
        List<Scoreboard> years = new ArrayList<>(boards);
        years.sort(Comparator.comparing(BumpChart::year));
        long lists = years.stream().map(board -> board.list().id()).distinct().count();
        long distinct = years.stream().map(BumpChart::year).distinct().count();
        if (years.size() < 2 || lists > 1 || distinct < years.size()) {
            throw new IllegalArgumentException("boards (" + years.size() + ", of " + lists + " lists and " + distinct
                    + " years) must be two or more, of one list, each of its own year");
        }
        return new BumpChart(years, code, style).picture();
    }

    private static int year(Scoreboard board) {
        return board.year()
                .orElseThrow(() -> new IllegalArgumentException("a board without a year has no place among years"));
    }

    private BumpChart(List<Scoreboard> years, String code, PictureStyle style) {
        this.years = years;
        this.code = code;
        this.sketch = new Sketch(years.get(years.size() - 1), style);
        this.left = Sketch.MARGIN + NAMES;
        this.step = (style.width() - 2 * left) / (years.size() - 1);
        years.forEach(board -> places.add(places(board)));
    }

    /** Where each unit stands: by rank, those of one rank in the order of the table. */
    private Map<Unit, Integer> places(Scoreboard board) {
        Map<Unit, Integer> found = new HashMap<>();
        board.element(code).order().stream().limit(sketch.style.first()).forEach(unit -> found.put(unit, found.size()));
        return found;
    }

    private Picture picture() {
        int last = years.size() - 1;
        String title =
                sketch.say("bump.title", "code", code, "first", year(years.get(0)), "last", year(years.get(last)));
        String about = sketch.say("bump.about") + sketch.shown(places.get(last).size());
        sketch.head(title, about);
        for (int k = 0; k <= last; k++) {
            sketch.svg.text(
                    x(k),
                    Sketch.TOP + 8,
                    String.valueOf(year(years.get(k))),
                    Anchor.MIDDLE,
                    12,
                    sketch.theme.ink,
                    true);
        }
        lines(false);
        lines(true);
        names(0, Anchor.END, -8);
        names(last, Anchor.START, 8);
        int most = places.stream().mapToInt(Map::size).max().orElse(0);
        return sketch.done(title, about, y(most), false);
    }

    private double x(int k) {
        return left + k * step;
    }

    private static double y(int place) {
        return Sketch.TOP + 24 + LINE * place;
    }

    private void lines(boolean strong) {
        for (int k = 0; k + 1 < years.size(); k++) {
            Map<Unit, Integer> from = places.get(k);
            Map<Unit, Integer> to = places.get(k + 1);
            for (Map.Entry<Unit, Integer> unit : sorted(from)) {
                Integer end = to.get(unit.getKey());
                if (end != null && sketch.isStrong(unit.getKey()) == strong) {
                    sketch.svg.curve(
                            x(k),
                            y(unit.getValue()),
                            x(k + 1),
                            y(end),
                            strong ? sketch.theme.strong : sketch.theme.soft,
                            strong ? 3 : 0.9);
                }
            }
        }
    }

    private static List<Map.Entry<Unit, Integer>> sorted(Map<Unit, Integer> places) {
        return places.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    private void names(int k, Anchor anchor, double gap) {
        for (Map.Entry<Unit, Integer> unit : sorted(places.get(k))) {
            boolean strong = sketch.isStrong(unit.getKey());
            String rank = sketch.number(years.get(k).rank(unit.getKey(), code));
            String name = TextWidth.fit(unit.getKey().name(), Sketch.SIZE, NAMES - 40);
            String text = anchor == Anchor.END ? name + "  " + rank : rank + "  " + name;
            sketch.text(x(k) + gap, y(unit.getValue()) + 4, text, anchor, strong);
            sketch.svg.circle(
                    x(k), y(unit.getValue()), strong ? 4 : 2.4, strong ? sketch.theme.strong : sketch.theme.soft);
        }
    }
}

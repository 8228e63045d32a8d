package org.opendti.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.table.Unit;

/** One unit: its score in each element beside the least, the mean and the best of all units, and its rank there. */
public final class ProfilePicture {

    private static final double LINE = 26;
    private static final double NAMES = 330;
    private static final double VALUES = 130;
    private static final int MOST = 30;

    private ProfilePicture() {}

    /**
     * Draws a profile.
     *
     * @param board the board
     * @param unit a unit of the board
     * @param code the element that stands first, with its rank in the title
     * @param style how to draw it
     * @return the picture; of more than 30 elements the aggregates
     * @throws org.opendti.finding.DtiException if there is no such unit or element
     */
    public static Picture of(Scoreboard board, Unit unit, String code, PictureStyle style) {
        Sketch sketch = new Sketch(board, style);
        List<Element> elements = elements(board, unit, code);
        String title = sketch.say("profile.title", "unit", unit.name(), "year", sketch.year());
        String about = sketch.say(
                "profile.about",
                "code",
                code,
                "rank",
                sketch.number(board.rank(unit, code)),
                "all",
                board.units().size(),
                "score",
                sketch.number(board.score(unit, code), 4));
        sketch.head(title, about);
        double left = Sketch.MARGIN + NAMES;
        double room = style.width() - left - Sketch.MARGIN - VALUES;
        boolean marked = false;
        double y = Sketch.TOP;
        for (Element element : elements) {
            String mark = sketch.mark(unit, element.code());
            marked |= !mark.isEmpty();
            track(sketch, element, unit, left, room, y, mark);
            y += LINE;
        }
        return sketch.done(title, about, y, marked);
    }

    private static void track(
            Sketch sketch, Element element, Unit unit, double left, double room, double y, String mark) {
        String code = element.code();
        double[] scores = Arrays.stream(sketch.board.scores(code))
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
        double middle = y + LINE / 2;
        String name = TextWidth.fit(code + " · " + sketch.name(element), Sketch.SIZE, NAMES - 12);
        sketch.text(Sketch.MARGIN, middle + 4, name, Anchor.START, false);
        sketch.svg.line(left, middle, left + room, middle, sketch.theme.line, 1);
        double least = left + room * share(scores[0]);
        double best = left + room * share(scores[scores.length - 1]);
        double mean = left + room * share(Arrays.stream(scores).average().orElse(0));
        sketch.svg.rect(least, middle - 2.5, Math.max(1, best - least), 5, sketch.theme.line);
        sketch.svg.line(mean, middle - 7, mean, middle + 7, sketch.theme.ink, 2);
        double own = sketch.board.score(unit, code);
        sketch.svg.circle(left + room * share(own), middle, 5, sketch.theme.strong);
        double right = sketch.style.width() - Sketch.MARGIN;
        String rank =
                sketch.say("profile.rank", "rank", sketch.number(sketch.board.rank(unit, code)), "all", scores.length);
        sketch.text(right - VALUES + 54, middle + 4, sketch.number(own, 4), Anchor.END, false);
        sketch.text(right - VALUES + 55, middle + 4, mark, Anchor.START, false);
        sketch.text(right, middle + 4, rank, Anchor.END, false);
    }

    private static double share(double score) {
        return Math.min(1, Math.max(0, score));
    }

    /** What the unit has a score of: the element asked for, then the others from the whole to the parts. */
    private static List<Element> elements(Scoreboard board, Unit unit, String code) {
        List<Element> all = new ArrayList<>(board.framework().inOrder());
        Collections.reverse(all);
        all.removeIf(element -> element.code().equals(code) || Double.isNaN(board.score(unit, element.code())));
        if (all.size() >= MOST) {
            all.removeIf(element -> !(element instanceof Aggregate));
        }
        all.add(0, board.framework().element(code));
        return all;
    }
}

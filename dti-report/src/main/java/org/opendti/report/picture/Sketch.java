package org.opendti.report.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendti.finding.Messages;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.report.picture.Svg.Anchor;
import org.opendti.table.Basis;
import org.opendti.table.Unit;

/** What all pictures share: title above, sources below, words and numbers of a language. */
final class Sketch {

    static final double SIZE = 11;
    static final double MARGIN = 16;
    static final double TOP = 64;
    private static final double TITLE = 16;

    final Scoreboard board;
    final PictureStyle style;
    final Theme theme;
    final Svg svg = new Svg();
    private final Messages messages;

    Sketch(Scoreboard board, PictureStyle style) {
        this.board = board;
        this.style = style;
        this.theme = style.theme();
        this.messages = Messages.of("org.opendti.report.picture.texts", style.locale(), Sketch.class.getClassLoader());
    }

    /** A text, its places filled: name, value, name, value, … */
    String say(String key, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return messages.fill(key, parameters);
    }

    String number(double x, int digits) {
        return Double.isNaN(x) ? "–" : mark(Numbers.fixed(x, digits));
    }

    String number(double x) {
        return Double.isNaN(x) ? "–" : mark(Numbers.shortest(x));
    }

    private String mark(String number) {
        return style.locale().getLanguage().equals("vi") ? number.replace('.', ',') : number;
    }

    String year() {
        return board.year().isPresent() ? String.valueOf(board.year().getAsInt()) : "";
    }

    String name(Element element) {
        return element.name().in(style.locale());
    }

    /** What stands behind a figure that rests on less than published ones. */
    String mark(Unit unit, String code) {
        Basis basis = board.basis(unit, code).orElse(Basis.PUBLISHED);
        return basis == Basis.PUBLISHED ? "" : basis == Basis.BACK_CALCULATED ? "*" : "~";
    }

    boolean isStrong(Unit unit) {
        return style.highlighted().contains(unit.code());
    }

    /** The units by an element, best first, those without it last; of very many the first. */
    List<Unit> units(String code) {
        return board.element(code).order().stream().limit(style.first()).toList();
    }

    void text(double x, double y, String text, Anchor anchor, boolean strong) {
        svg.text(x, y, text, anchor, SIZE, strong ? theme.strong : theme.ink, strong);
    }

    void soft(double x, double y, String text, Anchor anchor) {
        svg.text(x, y, text, anchor, SIZE, theme.soft, false);
    }

    /** Title and a line below it. */
    void head(String title, String about) {
        double room = style.width() - 2 * MARGIN;
        svg.text(MARGIN, 26, TextWidth.fit(title, TITLE, room), Anchor.START, TITLE, theme.ink, true);
        soft(MARGIN, 44, TextWidth.fit(about, SIZE, room), Anchor.START);
    }

    /** Of what the figures are, what their marks mean, and the picture. */
    Picture done(String title, String about, double bottom, boolean marked) {
        double y = bottom + 22;
        String source = board.framework().title().in(style.locale()) + " · "
                + board.framework().edition().decision() + " · "
                + say(
                        board.isPartOfList() ? "among.part" : "among.all",
                        "count",
                        board.units().size(),
                        "size",
                        board.listSize());
        soft(MARGIN, y, TextWidth.fit(source, SIZE, style.width() - 2 * MARGIN), Anchor.START);
        if (marked) {
            y += 16;
            soft(MARGIN, y, TextWidth.fit(say("marks"), SIZE, style.width() - 2 * MARGIN), Anchor.START);
        }
        return svg.picture(title, about, style.width(), (int) Math.ceil(y + 12), theme.page);
    }

    /** " · first 20 of 63", where not all are shown. */
    String shown(int count) {
        int all = board.units().size();
        return count < all ? " · " + say("first", "count", count, "all", all) : "";
    }
}

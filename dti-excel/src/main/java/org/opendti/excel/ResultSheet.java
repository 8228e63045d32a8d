package org.opendti.excel;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** One sheet of a result. */
abstract class ResultSheet {

    /** Digits on which scores are shown. */
    static final int DIGITS = 4;

    final ResultWorkbook result;
    final Scoreboard board;
    final SheetTexts texts;

    ResultSheet(ResultWorkbook result, SheetTexts texts) {
        this.result = result;
        this.board = result.board();
        this.texts = texts;
    }

    /** The name of the sheet. */
    abstract String name();

    /** What the sheet shows, in a line. */
    abstract String about();

    /** The names of its columns. */
    abstract List<String> columns();

    /** Its lines below these. */
    abstract void lines(SheetWriter sheet);

    final void write(Workbook book) {
        SheetWriter sheet = new SheetWriter(book, name());
        sheet.title(title(), true).title(about(), false).endLine();
        sheet.header(columns());
        lines(sheet);
        sheet.end();
    }

    private String title() {
        String name = board.framework().title().in(texts.locale());
        String year = board.year().isPresent() ? " · " + board.year().getAsInt() : "";
        String among = texts.of(
                board.isPartOfList() ? "among.part" : "among.all",
                "count",
                board.units().size(),
                "size",
                board.listSize());
        return name + year + " · " + among
                + board.group().map(group -> " · " + group).orElse("");
    }

    /** The units, best first. */
    final List<Unit> order() {
        return board.element(result.by()).order();
    }

    final String column(Element element) {
        String name = element.name().in(texts.locale());
        return name.equals(element.code()) ? name : element.code() + " " + name;
    }

    static String region(Unit unit) {
        return unit.groups().getOrDefault(Unit.REGION, "");
    }

    /** The elements of which some unit has a score; the one that is ranked by first. */
    final List<Element> elements() {
        List<Element> elements = new ArrayList<>(List.of(board.framework().element(result.by())));
        board.framework().inOrder().stream()
                .filter(element -> !element.code().equals(result.by()))
                .filter(element ->
                        board.units().stream().anyMatch(unit -> !Double.isNaN(board.score(unit, element.code()))))
                .forEach(elements::add);
        return elements;
    }
}

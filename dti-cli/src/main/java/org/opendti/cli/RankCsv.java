package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.index.ElementScores;
import org.opendti.index.Scoreboard;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.Unit;

/**
 * A ranking as CSV that can be read back as a table: {@code unit,name,rank,score}, a column an element, then the basis of
 * elements that have one other than published, and the year.
 */
final class RankCsv {

    private RankCsv() {}

    static void write(Scoreboard board, String by, Format format, Writer writer) throws IOException {
        List<Element> elements = board.framework().inOrder();
        List<String> based = elements.stream()
                .map(Element::code)
                .filter(code -> board.units().stream().anyMatch(unit -> isBased(board, unit, code)))
                .toList();
        ElementScores ranked = board.element(by);
        try (Sheet sheet = new Sheet(writer, format)) {
            sheet.text("unit").text("name").text("rank").text("score");
            elements.forEach(element -> sheet.text(header(element)));
            based.forEach(code -> sheet.text(new Column(code, Column.Facet.BASIS).header()));
            board.year().ifPresent(year -> sheet.text("year"));
            sheet.endLine();
            for (Unit unit : ranked.order()) {
                sheet.code(unit.code())
                        .text(unit.name())
                        .number(ranked.rank(unit))
                        .number(ranked.score(unit));
                elements.forEach(element -> sheet.number(board.score(unit, element.code())));
                based.forEach(code ->
                        sheet.text(board.basis(unit, code).map(Basis::id).orElse("")));
                board.year().ifPresent(sheet::number);
                sheet.endLine();
            }
        }
    }

    private static boolean isBased(Scoreboard board, Unit unit, String code) {
        return board.basis(unit, code).filter(basis -> basis != Basis.PUBLISHED).isPresent();
    }

    private static String header(Element element) {
        Column.Facet facet = element instanceof Indicator ? Column.Facet.ATTAINMENT : Column.Facet.VALUE;
        return new Column(element.code(), facet).header();
    }
}

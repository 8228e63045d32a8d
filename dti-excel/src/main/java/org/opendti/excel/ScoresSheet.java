package org.opendti.excel;

import java.util.ArrayList;
import java.util.List;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.table.Column;
import org.opendti.table.Unit;

/** The scores of all elements, under names by which they can be read again as a table. */
final class ScoresSheet extends ResultSheet {

    ScoresSheet(ResultWorkbook result, SheetTexts texts) {
        super(result, texts);
    }

    @Override
    String name() {
        return texts.of("sheet.scores");
    }

    @Override
    String about() {
        return texts.of("scores.about");
    }

    @Override
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("unit", "name", "year"));
        elements()
                .forEach(element -> columns.add(
                        element instanceof Indicator
                                ? new Column(element.code(), Column.Facet.ATTAINMENT).header()
                                : element.code()));
        return columns;
    }

    @Override
    void lines(SheetWriter sheet) {
        List<Element> elements = elements();
        for (Unit unit : board.units()) {
            sheet.text(unit.code()).text(unit.name());
            sheet.number(board.year().isPresent() ? board.year().getAsInt() : Double.NaN);
            elements.forEach(element -> sheet.number(board.score(unit, element.code()), DIGITS));
            sheet.endLine();
        }
    }
}

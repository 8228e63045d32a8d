package org.opendti.excel;

import java.util.ArrayList;
import java.util.List;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.table.Basis;
import org.opendti.table.Unit;

/** Who is where: rank, score, points, and the scores of the other aggregates. */
final class RankingSheet extends ResultSheet {

    private final List<Element> aggregates;

    RankingSheet(ResultWorkbook result, SheetTexts texts) {
        super(result, texts);
        this.aggregates = elements().stream()
                .filter(element ->
                        element instanceof Aggregate && !element.code().equals(result.by()))
                .toList();
    }

    @Override
    String name() {
        return texts.of("sheet.ranking");
    }

    @Override
    String about() {
        return texts.of("ranking.about", "code", result.by());
    }

    @Override
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                texts.of("column.rank"), texts.of("column.name"), texts.of("column.code"), texts.of("column.region")));
        columns.add(column(board.framework().element(result.by())));
        columns.add(texts.of("column.points"));
        columns.add(texts.of("column.basis"));
        aggregates.forEach(element -> columns.add(column(element)));
        return columns;
    }

    @Override
    void lines(SheetWriter sheet) {
        double most = board.index().maxPoints(result.by()).orElse(Double.NaN);
        for (Unit unit : order()) {
            double score = board.score(unit, result.by());
            sheet.number(board.rank(unit, result.by()))
                    .text(unit.name())
                    .text(unit.code())
                    .text(region(unit))
                    .number(score, DIGITS)
                    .number(score * most, 2)
                    .text(board.basis(unit, result.by()).map(this::basis).orElse(""));
            aggregates.forEach(element -> sheet.number(board.score(unit, element.code()), DIGITS));
            sheet.endLine();
        }
    }

    private String basis(Basis basis) {
        return texts.of("basis." + basis.id());
    }
}

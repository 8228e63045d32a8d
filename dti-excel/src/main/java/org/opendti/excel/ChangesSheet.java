package org.opendti.excel;

import java.util.List;
import java.util.stream.Stream;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** What has changed since an earlier year. */
final class ChangesSheet extends ResultSheet {

    private final Scoreboard earlier;

    ChangesSheet(ResultWorkbook result, Scoreboard earlier, SheetTexts texts) {
        super(result, texts);
        this.earlier = earlier;
    }

    private String year() {
        return earlier.year().isPresent() ? String.valueOf(earlier.year().getAsInt()) : "–";
    }

    @Override
    String name() {
        return texts.of("sheet.changes", "year", year());
    }

    @Override
    String about() {
        boolean same = earlier.framework().equals(board.framework());
        return texts.of(
                same ? "changes.about" : "changes.about-edition",
                "year",
                year(),
                "title",
                earlier.framework().title().in(texts.locale()));
    }

    @Override
    List<String> columns() {
        return Stream.of(
                        "name", "code", "rank-old", "rank-new", "rank-change", "score-old", "score-new", "score-change")
                .map(key -> texts.of("column." + key))
                .toList();
    }

    @Override
    void lines(SheetWriter sheet) {
        for (Unit unit : order()) {
            boolean there = earlier.units().contains(unit)
                    && earlier.framework().find(result.by()).isPresent();
            double oldRank = there ? earlier.rank(unit, result.by()) : Double.NaN;
            double oldScore = there ? earlier.score(unit, result.by()) : Double.NaN;
            double rank = board.rank(unit, result.by());
            double score = board.score(unit, result.by());
            sheet.text(unit.name())
                    .text(unit.code())
                    .number(oldRank)
                    .number(rank)
                    .number(oldRank - rank)
                    .number(oldScore, DIGITS)
                    .number(score, DIGITS)
                    .number(score - oldScore, DIGITS)
                    .endLine();
        }
    }
}

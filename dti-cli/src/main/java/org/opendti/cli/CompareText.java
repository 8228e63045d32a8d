package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opendti.compare.Comparison;
import org.opendti.compare.Shift;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** A comparison for people. */
final class CompareText {

    private static final int DIGITS = 4;

    private CompareText() {}

    static void write(Comparison comparison, String by, Texts texts, Writer writer) throws IOException {
        TextTable table = new TextTable(List.of(
                TextTable.Align.LEFT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT));
        table.line(List.of(
                texts.of("column.unit"),
                texts.of("column.rank-old"),
                texts.of("column.rank-new"),
                texts.of("column.change"),
                texts.of("column.score-old"),
                texts.of("column.score-new"),
                texts.of("column.change")));
        for (Shift shift : comparison.element(by)) {
            table.line(List.of(
                    Remarks.name(shift.unit()),
                    texts.number(shift.rankOld()),
                    texts.number(shift.rankNew()),
                    rankChange(shift.rankChange(), texts),
                    texts.number(shift.scoreOld(), DIGITS),
                    texts.number(shift.scoreNew(), DIGITS),
                    texts.change(shift.scoreChange(), DIGITS)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("compare.old", "title", Remarks.title(comparison.older(), texts)));
        lines.add(texts.of("compare.new", "title", Remarks.title(comparison.newer(), texts)));
        lines.add(Remarks.rule(comparison.newer(), by, texts));
        lines.add(texts.of("compare.sign"));
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(remarks(comparison, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static String rankChange(double change, Texts texts) {
        boolean whole = change == Math.rint(change);
        return texts.change(change, whole ? 0 : 1);
    }

    static List<String> remarks(Comparison comparison, Texts texts) {
        List<String> remarks = new ArrayList<>();
        Scoreboard older = comparison.older();
        Scoreboard newer = comparison.newer();
        if (comparison.isAcrossEditions()) {
            remarks.add(texts.of(
                    "compare.editions",
                    "old",
                    older.framework().id(),
                    "new",
                    newer.framework().id()));
        }
        only(remarks, "compare.units-old", names(comparison.onlyOld()), texts);
        only(remarks, "compare.units-new", names(comparison.onlyNew()), texts);
        only(remarks, "compare.elements-old", comparison.elementsOnlyOld(), texts);
        only(remarks, "compare.elements-new", comparison.elementsOnlyNew(), texts);
        if (newer.isPartOfList()) {
            remarks.add(texts.of("remark.part"));
        }
        remarks.addAll(Remarks.provenance(newer, texts));
        if (comparison.isAcrossEditions()) {
            remarks.addAll(Remarks.provenance(older, texts));
        }
        return remarks;
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Remarks::name).toList();
    }

    private static void only(List<String> remarks, String key, List<String> what, Texts texts) {
        if (!what.isEmpty()) {
            remarks.add(texts.of(key, "names", what.stream().collect(Collectors.joining(", "))));
        }
    }
}

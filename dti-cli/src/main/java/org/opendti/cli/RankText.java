package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.index.ElementScores;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** A ranking for people. */
final class RankText {

    private static final int DIGITS = 4;

    /** So many columns beside the ranked one fit a terminal; of more, main indices and indicators are left out. */
    private static final int FITTING = 6;

    private RankText() {}

    static void write(Scoreboard board, String by, Texts texts, Writer writer) throws IOException {
        List<String> codes = columns(board, by);
        List<TextTable.Align> alignments = new ArrayList<>(List.of(TextTable.Align.RIGHT, TextTable.Align.LEFT));
        List<String> header = new ArrayList<>(List.of(texts.of("column.rank"), texts.of("column.unit")));
        for (String code : codes) {
            alignments.add(TextTable.Align.RIGHT);
            header.add(code + " ");
        }
        TextTable table = new TextTable(alignments);
        table.line(header);
        ElementScores ranked = board.element(by);
        for (Unit unit : ranked.order()) {
            List<String> cells = new ArrayList<>(List.of(texts.number(ranked.rank(unit)), Remarks.name(unit)));
            for (String code : codes) {
                cells.add(cell(board.score(unit, code), Remarks.mark(board.basis(unit, code)), texts));
            }
            table.line(cells);
        }
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(board, texts));
        lines.add(Remarks.rule(board, by, texts));
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(Remarks.marks(board, by, texts));
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static String cell(double score, String mark, Texts texts) {
        return Double.isNaN(score) ? "– " : texts.number(score, DIGITS) + (mark.isEmpty() ? " " : mark);
    }

    /** The ranked element first, then those above main indices; all where they fit. */
    private static List<String> columns(Scoreboard board, String by) {
        List<Element> others = board.framework().inOrder().stream()
                .filter(element -> !element.code().equals(by))
                .filter(element -> Arrays.stream(board.scores(element.code())).anyMatch(score -> !Double.isNaN(score)))
                .toList();
        Stream<Element> shown = others.size() <= FITTING
                ? others.stream()
                : others.stream()
                        .filter(element ->
                                element instanceof Aggregate aggregate && aggregate.kind() != Aggregate.Kind.MAIN_INDEX)
                        .limit(FITTING);
        return Stream.concat(Stream.of(by), shown.map(Element::code)).toList();
    }
}

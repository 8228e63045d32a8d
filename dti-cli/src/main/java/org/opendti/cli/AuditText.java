package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opendti.audit.Audit;
import org.opendti.index.Scoreboard;

/** An audit for people: of each section what it means, and the rows that tell most. */
final class AuditText {

    /** Of so many units everything can be told. */
    private static final int ENOUGH = 4;

    private AuditText() {}

    static void write(Audit audit, String by, Set<AuditSection> sections, int top, Texts texts, Writer writer)
            throws IOException {
        Scoreboard board = audit.board();
        AuditPage page = new AuditPage(board, texts, top);
        if (board.units().size() < ENOUGH) {
            page.text("audit.few-units", "count", board.units().size());
        }
        AuditFiguresText figures = new AuditFiguresText(audit, by, page, texts);
        AuditFrameworkText framework = new AuditFrameworkText(audit, by, page, texts);
        for (AuditSection section : sections) {
            page.blank();
            switch (section) {
                case STATISTICS -> figures.statistics();
                case AVAILABILITY -> figures.availability();
                case CORRELATIONS -> framework.correlations();
                case ALPHA -> framework.alpha();
                case COMPONENTS -> framework.components();
                case WEIGHTS -> framework.weights();
                case LEAVE_ONE_OUT -> framework.leaveOneOut();
                case OUTLIERS -> figures.outliers();
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(board, texts));
        lines.addAll(page.lines());
        lines.add("");
        lines.addAll(page.marked());
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }
}

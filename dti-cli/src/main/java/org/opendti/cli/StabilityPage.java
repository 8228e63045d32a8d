package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.WeightStability;
import org.opendti.table.Unit;

/** What the texts on stability share: title, remarks, percentages. */
final class StabilityPage {

    private static final int DIGITS = 4;

    private final WeightStability stability;
    private final Texts texts;
    private final AuditPage page;

    StabilityPage(WeightStability stability, Texts texts) {
        this.stability = stability;
        this.texts = texts;
        this.page = new AuditPage(stability.graph().board(), texts, Integer.MAX_VALUE);
        page.text("stability.rule", "code", stability.graph().target());
    }

    void text(String key, Object... namesAndValues) {
        page.text(key, namesAndValues);
    }

    void blank() {
        page.blank();
    }

    /** A table whose header has the names of columns by key. */
    TextTable table(String alignments, String... keys) {
        TextTable table = new TextTable(alignments
                .chars()
                .mapToObj(c -> c == 'L' ? TextTable.Align.LEFT : TextTable.Align.RIGHT)
                .toList());
        table.line(Arrays.stream(keys).map(texts::of).toList());
        return table;
    }

    void add(TextTable table) {
        page.lines().addAll(table.lines());
    }

    List<String> of(Edge edge) {
        return List.of(page.code(edge.aggregate()), page.code(edge.part()), percent(edge.share()));
    }

    /** 33.33 %; 0 and all without digits. */
    String percent(double share) {
        boolean whole = share == 0 || share == 1;
        return texts.number(100 * share, whole ? 0 : 2) + " %";
    }

    String change(double share) {
        return texts.change(100 * share, 2);
    }

    String score(double score) {
        return texts.number(score, DIGITS);
    }

    static String names(List<Unit> units) {
        return units.stream().map(Remarks::name).collect(Collectors.joining(", "));
    }

    /** The shares of an aggregate's parts. */
    void weights(Map<String, Map<String, Double>> weights) {
        weights.forEach((aggregate, shares) -> {
            List<String> listed = new ArrayList<>();
            shares.forEach((part, share) -> listed.add(page.code(part) + " " + percent(share)));
            page.text("stability.weights", "code", page.code(aggregate), "shares", String.join(", ", listed));
        });
    }

    /** Which weights stay as they are. */
    private void kept() {
        WeightGraph graph = stability.graph();
        Map<String, List<String>> fixed = new LinkedHashMap<>();
        graph.fixed()
                .forEach(edge -> fixed.computeIfAbsent(edge.aggregate(), key -> new ArrayList<>())
                        .add(edge.part()));
        fixed.forEach((aggregate, parts) ->
                page.text("stability.fixed", "code", aggregate, "parts", AuditPage.listed(parts)));
        if (!stability.held().isEmpty()) {
            page.text("stability.held", "codes", AuditPage.listed(stability.held()));
        }
    }

    void write(Writer writer) throws IOException {
        Scoreboard board = stability.graph().board();
        page.blank();
        kept();
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(board, texts));
        lines.addAll(page.lines());
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

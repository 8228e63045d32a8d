package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.opendti.scenario.ScenarioResult;
import org.opendti.table.Unit;

/** Scenarios for people: one in full, of several the ranks. */
final class WhatIfText {

    private static final int DIGITS = 4;
    private static final int NAME = 60;

    private final WhatIfPage page;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private WhatIfText(WhatIfPage page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    static void write(WhatIfPage page, Texts texts, Writer writer) throws IOException {
        WhatIfText text = new WhatIfText(page, texts);
        text.head();
        if (page.unit().isPresent()) {
            text.ofUnit(page.unit().get());
        } else if (page.results().results().size() == 1) {
            text.ofScenario(page.results().results().get(0));
        } else {
            text.ranks();
        }
        text.lines.add("");
        text.remarks();
        for (String line : text.lines) {
            writer.write(line + "\n");
        }
    }

    private void head() {
        lines.add(Remarks.title(page.board(), texts));
        lines.add(Remarks.rule(page.board(), page.by(), texts));
        lines.add(texts.of("whatif.sign"));
        lines.add("");
    }

    private static String name(ScenarioResult result) {
        return TextTable.plain(result.scenario().name(), NAME);
    }

    private void ofScenario(ScenarioResult result) {
        lines.add(texts.of("whatif.scenario", "name", name(result)));
        List<Unit> changed = page.changed(result);
        if (changed.isEmpty()) {
            lines.add(texts.of("whatif.nothing"));
            return;
        }
        TextTable table = header("column.unit");
        changed.forEach(unit -> line(table, Remarks.name(unit), unit, result));
        lines.addAll(table.lines());
        int rest = result.units().size() - changed.size();
        if (rest > 0) {
            lines.add(texts.of("whatif.rest", "count", rest));
        }
        List<String> gone = page.results().today().units().stream()
                .filter(unit -> !result.has(unit))
                .map(Remarks::name)
                .toList();
        if (!gone.isEmpty()) {
            lines.add(texts.of("whatif.gone", "names", String.join(", ", gone)));
        }
    }

    private void ofUnit(Unit unit) {
        lines.add(Remarks.name(unit));
        TextTable table = header("column.scenario");
        for (ScenarioResult result : page.results().results()) {
            line(table, name(result), unit, result);
        }
        lines.addAll(table.lines());
    }

    private TextTable header(String first) {
        TextTable table = TextTable.of("LRRRRRR");
        table.line(List.of(
                texts.of(first),
                texts.of("column.rank-today"),
                texts.of("column.rank-then"),
                texts.of("column.change"),
                texts.of("column.score-today"),
                texts.of("column.score-then"),
                texts.of("column.change")));
        return table;
    }

    private void line(TextTable table, String name, Unit unit, ScenarioResult result) {
        boolean today = page.results().today().units().contains(unit);
        boolean then = result.has(unit);
        boolean both = today && then;
        table.line(List.of(
                name,
                today ? rank(page.results().today().rank(unit)) : "–",
                then ? rank(result.rank(unit)) : "–",
                both ? change(result.rankGained(unit)) : "–",
                today ? texts.number(page.results().today().score(unit), DIGITS) : "–",
                then ? texts.number(result.score(unit), DIGITS) : "–",
                both ? texts.change(result.scoreGained(unit), DIGITS) : "–"));
    }

    /** All units: the rank under each scenario, with the ranks gained. */
    private void ranks() {
        List<ScenarioResult> results = page.results().results();
        for (int s = 0; s < results.size(); s++) {
            lines.add(texts.of("whatif.numbered", "number", s + 1, "name", name(results.get(s))));
        }
        lines.add("");
        TextTable table = TextTable.of("LR" + "RR".repeat(results.size()));
        List<String> header = new ArrayList<>(List.of(texts.of("column.unit"), texts.of("column.rank-today")));
        for (int s = 0; s < results.size(); s++) {
            header.add("(" + (s + 1) + ")");
            header.add("");
        }
        table.line(header);
        for (Unit unit : page.units()) {
            List<String> cells = new ArrayList<>(List.of(
                    Remarks.name(unit),
                    page.results().today().units().contains(unit)
                            ? rank(page.results().today().rank(unit))
                            : "–"));
            for (ScenarioResult result : results) {
                double gained = result.has(unit) ? result.rankGained(unit) : Double.NaN;
                cells.add(result.has(unit) ? rank(result.rank(unit)) : "–");
                cells.add(Double.isNaN(gained) || gained == 0 ? "" : change(gained));
            }
            table.line(cells);
        }
        lines.addAll(table.lines());
    }

    private void remarks() {
        page.assumptions(texts).forEach(line -> lines.addAll(TextTable.wrapped(line, "  ")));
        if (page.board().isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        Remarks.provenance(page.board(), texts).forEach(line -> lines.addAll(TextTable.wrapped(line, "  ")));
    }

    private String rank(double rank) {
        return texts.number(rank);
    }

    private String change(double ranks) {
        return texts.change(ranks, ranks == Math.rint(ranks) ? 0 : 1);
    }
}

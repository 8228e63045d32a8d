package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.scenario.ScenarioResult;
import org.opendti.table.Unit;

/** Scenarios as CSV, a line a unit and scenario. */
final class WhatIfCsv {

    private static final List<String> HEADER = List.of(
            "scenario",
            "unit",
            "name",
            "rank_today",
            "rank_scenario",
            "rank_gained",
            "score_today",
            "score_scenario",
            "score_gained");

    private WhatIfCsv() {}

    static void write(WhatIfPage page, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            sheet.endLine();
            for (ScenarioResult result : page.results().results()) {
                for (Unit unit : page.units()) {
                    line(sheet, page, result, unit);
                }
            }
        }
    }

    private static void line(Sheet sheet, WhatIfPage page, ScenarioResult result, Unit unit) throws IOException {
        boolean today = page.results().today().units().contains(unit);
        boolean then = result.has(unit);
        sheet.text(result.scenario().name()).code(unit.code()).text(unit.name());
        sheet.number(today ? page.results().today().rank(unit) : Double.NaN)
                .number(then ? result.rank(unit) : Double.NaN)
                .number(then ? result.rankGained(unit) : Double.NaN)
                .number(today ? page.results().today().score(unit) : Double.NaN)
                .number(then ? result.score(unit) : Double.NaN)
                .number(then ? result.scoreGained(unit) : Double.NaN);
        sheet.endLine();
    }
}

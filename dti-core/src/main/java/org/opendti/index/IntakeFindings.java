package org.opendti.index;

import java.util.List;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Severity;
import org.opendti.framework.Indicator;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.normalise.Normalisation;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.OutOfRange;

/** Makes findings of what is wrong with a table's numbers and words. */
final class IntakeFindings implements Normaliser.Troubles {

    private final IndicatorTable table;
    private final Findings findings;
    private final Cells cells;
    private final boolean firstErrorOnly;

    /** What stands in the cells; that need not be what the table holds. */
    interface Cells {
        /** A cell as it would be written; empty where it is missing. */
        Optional<String> cell(Column column, int row);
    }

    /**
     * Findings on a table.
     *
     * @param table says where a cell stands
     * @param cells says what stands there
     * @param firstErrorOnly whether nothing is asked but whether there is an error, and which comes first
     */
    IntakeFindings(IndicatorTable table, Findings findings, Cells cells, boolean firstErrorOnly) {
        this.table = table;
        this.findings = findings;
        this.cells = cells;
        this.firstErrorOnly = firstErrorOnly;
    }

    private boolean takes(FindingCode code) {
        return !firstErrorOnly || (code.severity() == Severity.ERROR && !findings.hasErrors());
    }

    @Override
    public boolean takes(Indicator indicator, ScoringRule.Trouble trouble) {
        return takes(code(indicator, trouble));
    }

    private static FindingCode code(Indicator indicator, ScoringRule.Trouble trouble) {
        boolean ratio = indicator.rule() instanceof RatioRule;
        return switch (trouble) {
            case BEYOND -> ratio ? FindingCode.RATIO_BEYOND : FindingCode.RAW_BEYOND;
            case HELD -> ratio ? FindingCode.RATIO_HELD : FindingCode.RAW_HELD;
            case NO_POPULATION -> FindingCode.NO_POPULATION;
            case NO_SPREAD -> FindingCode.NO_SPREAD;
            case UNKNOWN_WORD -> FindingCode.UNKNOWN_WORD;
        };
    }

    @Override
    public void rule(Indicator indicator, int row, ScoringRule.Trouble trouble, String value) {
        List<Column> columns = indicator.rawColumns().stream().map(Column::of).toList();
        List<String> texts = columns.stream()
                .map(column -> cells.cell(column, row).orElse("–"))
                .toList();
        Column column = columns.get(Math.max(0, texts.indexOf(value)));
        findings.add(
                code(indicator, trouble),
                table.place(column, row).withElement(indicator.code()),
                "code",
                indicator.code(),
                "column",
                column.header(),
                "unit",
                table.rows().get(row).unit().name(),
                "value",
                value,
                "cells",
                String.join(" / ", texts),
                "columns",
                String.join(" / ", indicator.rawColumns()),
                "rule",
                indicator.rule().type(),
                "known",
                String.join(", ", indicator.rule().words()));
    }

    @Override
    public void cannotNormalise(Indicator indicator, Normalisation method, String problem) {
        if (takes(FindingCode.CANNOT_NORMALISE)) {
            findings.add(
                    FindingCode.CANNOT_NORMALISE,
                    table.place(Column.of(indicator.rawColumns().get(0))).withElement(indicator.code()),
                    "code",
                    indicator.code(),
                    "method",
                    method.id(),
                    "problem",
                    problem);
        }
    }

    /** The first of several inputs tells it for all. */
    void refuseSeveral(Plan.Target target, Indicator indicator, Column column) {
        if (target.input() == 0) {
            findings.add(
                    FindingCode.CANNOT_NORMALISE_SEVERAL,
                    table.place(column).withElement(indicator.code()),
                    "code",
                    indicator.code(),
                    "columns",
                    String.join(", ", indicator.rawColumns()));
        }
    }

    /** Each number that a column does not take. */
    void outOfRange(Column column, double[] numbers, Column.Range range) {
        for (int u = 0; u < numbers.length && !(firstErrorOnly && findings.hasErrors()); u++) {
            if (numbers[u] < range.least() || numbers[u] > range.greatest()) {
                findings.add(outOfRange(column, u, numbers[u], range));
            }
        }
    }

    private Finding outOfRange(Column column, int row, double number, Column.Range range) {
        return OutOfRange.finding(
                column.header(), column.facet(), range, number, Double.toString(number), table.place(column, row));
    }

    /** The first infinite number of a column that takes numbers of any size. */
    void notFinite(Column column, double[] numbers) {
        for (int u = 0; u < numbers.length && !findings.hasErrors(); u++) {
            if (Double.isInfinite(numbers[u])) {
                findings.add(
                        FindingCode.NOT_FINITE,
                        table.place(column, u),
                        "value",
                        numbers[u],
                        "column",
                        column.header(),
                        "unit",
                        table.rows().get(u).unit().name());
            }
        }
    }
}

package org.opendti.prepare;

import org.opendti.table.IndicatorTable;

/** One step that makes a table ready. */
public sealed interface Step
        permits Denominate,
                ImputeAcrossYears,
                ImputeAverage,
                ImputeByRegression,
                ImputeFromOthers,
                ImputeNearest,
                Screen,
                Treat {

    /**
     * Takes the step.
     *
     * @param table the table; not changed
     * @return the table after it, and what was done
     * @throws IllegalArgumentException if the table lacks a column that the step names, or holds a value that it cannot
     *     take; it names the value, its place and the rule
     */
    Prepared apply(IndicatorTable table);
}

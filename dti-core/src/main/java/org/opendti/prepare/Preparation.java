package org.opendti.prepare;

import java.util.ArrayList;
import java.util.List;
import org.opendti.table.IndicatorTable;

/**
 * Steps in the order in which they are taken, each on what the one before left. The usual order is denominate, screen,
 * impute, treat.
 *
 * @param steps the steps; none leaves the table as it is
 */
public record Preparation(List<Step> steps) {

    /**
     * Copies the steps.
     *
     * @param steps as above
     */
    public Preparation {
        steps = List.copyOf(steps);
    }

    /**
     * Steps in their order.
     *
     * @param steps the steps
     * @return the preparation
     */
    public static Preparation of(Step... steps) {
        return new Preparation(List.of(steps));
    }

    /**
     * Takes all steps.
     *
     * @param table the table; not changed
     * @return the last table, with what every step did, in their order
     * @throws IllegalArgumentException as the steps do
     */
    public Prepared apply(IndicatorTable table) {
        IndicatorTable current = table;
        List<Change> changes = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        List<Treatment> treatments = new ArrayList<>();
        for (Step step : steps) {
            Prepared next = step.apply(current);
            current = next.table();
            changes.addAll(next.changes());
            coverage.addAll(next.coverage());
            treatments.addAll(next.treatments());
        }
        return new Prepared(current, changes, coverage, treatments);
    }
}

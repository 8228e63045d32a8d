package org.opendti.index;

import java.util.ArrayList;
import java.util.List;

/** What a missing element lacks. */
final class Lacking {

    private Lacking() {}

    /**
     * The parts that a missing element of a unit lacks, each with those that it lacks itself.
     *
     * @return such as {@code NTC (NTC.1, NTC.4), HDXHS}; a dash where it is not computed from parts
     */
    static String parts(Plan plan, Columns columns, int e, int unit) {
        List<String> missing = missing(plan, columns, e, unit);
        return missing.isEmpty() ? "–" : String.join(", ", missing);
    }

    private static List<String> missing(Plan plan, Columns columns, int e, int unit) {
        Computation step = plan.step(e);
        List<String> missing = new ArrayList<>();
        for (int k = 0; step != null && k < step.size(); k++) {
            int part = step.part(k);
            if (Double.isNaN(columns.column(part)[unit])) {
                List<String> inner = missing(plan, columns, part, unit);
                missing.add(plan.element(part).code() + (inner.isEmpty() ? "" : " (" + String.join(", ", inner) + ")"));
            }
        }
        return missing;
    }
}

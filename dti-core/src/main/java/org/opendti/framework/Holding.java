package org.opendti.framework;

import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.framework.ScoringRule.Report;
import org.opendti.framework.ScoringRule.Trouble;
import org.opendti.kernel.Numbers;

/** Keeps what rules make of raw values within [0, 1], as they say. */
final class Holding {

    private Holding() {}

    /** What a unit's value earns before it is held; NaN where missing. */
    interface Earning {
        double of(int unit);
    }

    static double[] attainments(int units, Earning earning, Beyond beyond, Report report) {
        double[] attainments = new double[units];
        for (int u = 0; u < units; u++) {
            attainments[u] = hold(earning.of(u), u, beyond, report);
        }
        return attainments;
    }

    private static double hold(double earned, int unit, Beyond beyond, Report report) {
        if (Double.isNaN(earned) || (earned >= 0 && earned <= 1)) {
            return earned + 0.0; // no -0
        }
        Trouble trouble = beyond == Beyond.ERROR ? Trouble.BEYOND : Trouble.HELD;
        if (report.takes(trouble)) {
            String value = Double.isInfinite(earned) ? Double.toString(earned) : Numbers.shortest(earned);
            report.add(unit, trouble, value);
        }
        return trouble == Trouble.BEYOND ? Double.NaN : earned > 1 ? 1 : 0;
    }
}

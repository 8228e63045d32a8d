package org.opendti.compare;

import java.util.Locale;

/**
 * What can change a unit's score or rank between two boards. The examples are of a unit that goes from 0.60, rank 5, to 0.70,
 * rank 3.
 */
public enum CauseKind {
    /** Units were merged: from the predecessor with 0.62, rank 4 of 63, to the merged unit with 0.60, rank 5 of 34. */
    MERGER,
    /** The unit's own value of one element: HDCQS from 0.5 to 0.8 at a share of 0.2 adds 0.06. */
    OWN_VALUE,
    /** What the other units have: 0 on the score and −2 ranks, since two others passed it. */
    OTHERS_VALUES,
    /** Weights, points and parts: NTC from 500 of 1000 points to 440 of 940. */
    WEIGHTS,
    /** Scoring rules, their inputs and goalposts: full marks at 80 % where it was at 100 %. */
    RULES,
    /** Preparation, normalisation, aggregation, missing parts, the ranking rule: a geometric mean for an arithmetic one. */
    METHOD;

    /** {@return the name in output, such as {@code own-value}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.opendti.index;

import org.opendti.kernel.Doubles;
import org.opendti.normalise.Line;

/** A column that is normalised when it is needed, since a large table need not be stored twice. */
record Lined(Doubles values, Line line) {

    /** The whole column, normalised. */
    double[] made() {
        double[] made = new double[values.shared().length];
        line.into(values.shared(), made);
        return made;
    }
}

package org.opendti.sensitivity;

import java.util.Arrays;

/** Points as columns, an array an input. */
final class Columns {

    private Columns() {}

    /** The inputs of one run. */
    static double[] row(double[][] columns, int run) {
        return Arrays.stream(columns).mapToDouble(column -> column[run]).toArray();
    }
}

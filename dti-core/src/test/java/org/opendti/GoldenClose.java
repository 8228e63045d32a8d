package org.opendti;

import static org.assertj.core.api.Assertions.assertThat;

/** Agreement with a reference result: 1e-10 of it or 1e-14, whichever is wider; missing where it is missing. */
public final class GoldenClose {

    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-14;

    private GoldenClose() {}

    public static void assertClose(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        String file = Golden.fileOf(expected);
        for (int u = 0; u < actual.length; u++) {
            assertClose(file, what + " of row " + u, actual[u], expected[u]);
        }
    }

    public static void assertClose(String what, double actual, double expected) {
        assertClose(Golden.last(), what, actual, expected);
    }

    private static void assertClose(String file, String what, double actual, double expected) {
        Differences.record(file, actual, expected);
        boolean close = Double.isNaN(expected)
                ? Double.isNaN(actual)
                : Math.abs(actual - expected) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
        assertThat(close).as("%s is %s; expected %s", what, actual, expected).isTrue();
    }
}

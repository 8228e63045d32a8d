package org.opendti;

import static org.assertj.core.api.Assertions.assertThat;

/** Agreement with a reference result: 1e-10 of it or 1e-14, whichever is wider; missing where it is missing. */
public final class GoldenClose {

    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-14;

    private GoldenClose() {}

    public static void assertClose(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int u = 0; u < actual.length; u++) {
            assertClose(what + " of row " + u, actual[u], expected[u]);
        }
    }

    public static void assertClose(String what, double actual, double expected) {
        boolean close = Double.isNaN(expected)
                ? Double.isNaN(actual)
                : Math.abs(actual - expected) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
        assertThat(close).as("%s is %s; expected %s", what, actual, expected).isTrue();
    }
}

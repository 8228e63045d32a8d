package org.opendti.normalise;

/** The checks that the methods' parameters share. */
final class Ranges {

    private Ranges() {}

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " (" + value + ") must be finite");
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " (" + value + ") must be above 0 and finite");
        }
    }

    static void ascending(double least, double greatest) {
        if (!(least < greatest && Double.isFinite(greatest - least))) {
            throw new IllegalArgumentException(
                    "least (" + least + ") must be below greatest (" + greatest + "), and both finite");
        }
    }
}

package org.opendti.sensitivity;

/** Checks of the options that the methods share. */
final class Options {

    private Options() {}

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least " + least);
        }
    }

    static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level (" + level + ") must be between 0 and 1, both excluded");
        }
    }

    static void number(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException(what + " (" + number + ") must be from 0 to " + (count - 1));
        }
    }
}

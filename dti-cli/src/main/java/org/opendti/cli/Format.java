package org.opendti.cli;

import java.util.Locale;

/** The forms of output. */
enum Format {
    /** For people, on a terminal. */
    TEXT,
    /** For programs: commas, decimal points, every digit; can be read as a table. */
    CSV,
    /** For Excel where the decimal mark is a comma: byte order mark, semicolons, codes kept as text. */
    CSV_EXCEL,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

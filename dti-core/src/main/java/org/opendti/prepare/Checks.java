package org.opendti.prepare;

import java.util.HashSet;
import java.util.List;
import org.opendti.table.Column;

/** The checks that the steps' parameters share. */
final class Checks {

    private Checks() {}

    static List<Column> columns(List<Column> columns) {
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("columns "
                    + columns.stream().map(Column::header).toList() + " must be at least one, and none twice");
        }
        return List.copyOf(columns);
    }

    static void atLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " (" + number + ") must be at least 1");
        }
    }

    static void share(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " (" + share + ") must be within 0 to 1");
        }
    }
}

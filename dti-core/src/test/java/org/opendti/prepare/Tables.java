package org.opendti.prepare;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/** Small tables: units u0, u1, …, those of even number in the north, the others in the south. */
final class Tables {

    static final double NAN = Double.NaN;
    static final Column X = Column.of("X");
    static final Column Y = Column.of("Y");
    static final Column Z = Column.of("Z");
    private static final List<Column> COLUMNS = List.of(X, Y, Z);

    private Tables() {}

    /** Columns X, Y, Z, as many as given. */
    static IndicatorTable of(double[]... columns) {
        TableBuilder table = IndicatorTable.builder(units(columns[0].length));
        for (int r = 0; r < columns[0].length; r++) {
            table.row("u" + r);
            for (int k = 0; k < columns.length; k++) {
                set(table, COLUMNS.get(k), columns[k][r]);
            }
        }
        return table.set("all", 1).build();
    }

    /** Column X of unit u0: a year and a number in turn. */
    static IndicatorTable years(double... yearsAndNumbers) {
        TableBuilder table = IndicatorTable.builder(units(1));
        for (int i = 0; i < yearsAndNumbers.length; i += 2) {
            table.row(new Row(unit(0), OptionalInt.of((int) yearsAndNumbers[i]), ""));
            set(table, X, yearsAndNumbers[i + 1]);
        }
        return table.build();
    }

    static Unit unit(int number) {
        return units(number + 1).get("u" + number);
    }

    static UnitList units(int count) {
        UnitList.Builder units = UnitList.builder("units");
        for (int u = 0; u < count; u++) {
            units.unit("u" + u, "Unit " + u, Map.of("region", u % 2 == 0 ? "north" : "south"), List.<String>of());
        }
        return units.build();
    }

    private static void set(TableBuilder table, Column column, double number) {
        if (!Double.isNaN(number)) {
            table.set(column.header(), number);
        }
    }

    static double[] x(Prepared prepared) {
        return Edit.numbers(prepared.table(), X);
    }
}

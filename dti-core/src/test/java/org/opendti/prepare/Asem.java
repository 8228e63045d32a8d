package org.opendti.prepare;

import static org.opendti.GoldenClose.assertClose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opendti.Golden;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

/** The ASEM data of COINr 1.1.14 as tables, rows sorted by their codes. */
final class Asem {

    static final String GROUP = "EurAsia_group";

    private Asem() {}

    static List<Map<String, String>> rows(String file) {
        return Golden.rows("asem/" + file).stream()
                .sorted(Comparator.comparing(row -> text(row, "uCode")))
                .toList();
    }

    static List<Map<String, String>> indicators() {
        return Golden.rows("asem/iMeta.csv").stream()
                .filter(row -> text(row, "Type").equals("Indicator"))
                .toList();
    }

    static List<Column> columns() {
        return indicators().stream().map(row -> Column.of(text(row, "iCode"))).toList();
    }

    /** The table as observed, with the denominators. */
    static IndicatorTable raw() {
        return table("iData.csv", List.of("Area", "Energy", "GDP", "Population"));
    }

    /** The indicators of a file. */
    static IndicatorTable table(String file) {
        return table(file, List.of());
    }

    private static IndicatorTable table(String file, List<String> more) {
        List<Map<String, String>> data = rows("iData.csv");
        UnitList.Builder units = UnitList.builder("asem");
        data.forEach(row ->
                units.unit(text(row, "uCode"), text(row, "uName"), Map.of(GROUP, text(row, GROUP)), List.<String>of()));
        TableBuilder table = IndicatorTable.builder(units.build());
        for (Map<String, String> row : rows(file)) {
            table.row(text(row, "uCode"));
            columns().forEach(column -> set(table, row, column.header()));
            more.forEach(code -> set(table, row, code));
        }
        return table.build();
    }

    private static void set(TableBuilder table, Map<String, String> row, String code) {
        if (!text(row, code).equals("NA")) {
            table.set(code, Double.parseDouble(text(row, code)));
        }
    }

    static void assertIs(IndicatorTable table, String file) {
        List<Map<String, String>> expected = rows(file);
        for (Column column : columns()) {
            assertClose(column.header(), Edit.numbers(table, column), Golden.numbers(expected, column.header()));
        }
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

package org.opendti.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.opendti.kernel.Doubles;

/** A column of a table as files write it. */
sealed interface WrittenColumn {

    /** Its name. */
    String header();

    /** Texts, {@code ""} where missing. */
    record Texts(String header, List<String> cells) implements WrittenColumn {}

    /** Numbers, NaN where missing. */
    record Figures(String header, Doubles numbers) implements WrittenColumn {}

    /** The columns of a table: unit and name, year and status if there are any, groups, numbers, texts. */
    static List<WrittenColumn> of(IndicatorTable table) {
        List<WrittenColumn> columns = new ArrayList<>();
        columns.add(texts("unit", table, row -> row.unit().code()));
        columns.add(texts("name", table, row -> row.unit().name()));
        if (!table.years().isEmpty()) {
            columns.add(texts(
                    "year",
                    table,
                    row -> row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : ""));
        }
        if (!table.statuses().isEmpty()) {
            columns.add(texts("status", table, Row::status));
        }
        for (String group : groups(table)) {
            columns.add(
                    texts("group:" + group, table, row -> row.unit().groups().getOrDefault(group, "")));
        }
        for (Column column : table.numberColumns()) {
            columns.add(new Figures(
                    column.header(), new Doubles(table.numbers(column).orElseThrow())));
        }
        for (Column column : table.textColumns()) {
            columns.add(new Texts(
                    column.header(),
                    table.texts(column).stream().map(cell -> cell.orElse("")).toList()));
        }
        return columns;
    }

    private static Texts texts(String header, IndicatorTable table, Function<Row, String> text) {
        return new Texts(header, table.rows().stream().map(text).toList());
    }

    /** The groups that rows have beyond those of their list. */
    private static Set<String> groups(IndicatorTable table) {
        Set<String> groups = new TreeSet<>();
        for (Row row : table.rows()) {
            for (Map.Entry<String, String> group : row.unit().groups().entrySet()) {
                Optional<Unit> listed = table.units().find(row.unit().code());
                if (listed.isEmpty()
                        || table.units().id().equals(UnitList.any().id())
                        || !group.getValue().equals(listed.get().groups().get(group.getKey()))) {
                    groups.add(group.getKey());
                }
            }
        }
        return groups;
    }
}

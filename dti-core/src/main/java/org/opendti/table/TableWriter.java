package org.opendti.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.opendti.io.CsvOutput;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numbers;

/** Writes a table as CSV. */
final class TableWriter {

    private TableWriter() {}

    static void write(IndicatorTable table, Writer writer) throws IOException {
        List<String> header = new ArrayList<>(List.of("unit", "name"));
        List<List<String>> columns = new ArrayList<>();
        columns.add(texts(table, row -> row.unit().code()));
        columns.add(texts(table, row -> row.unit().name()));
        if (!table.years().isEmpty()) {
            header.add("year");
            columns.add(texts(
                    table,
                    row -> row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : ""));
        }
        if (!table.statuses().isEmpty()) {
            header.add("status");
            columns.add(texts(table, Row::status));
        }
        addGroups(table, header, columns);
        for (Column column : table.numberColumns()) {
            header.add(column.header());
            columns.add(numbers(table.numbers(column).orElseThrow()));
        }
        for (Column column : table.textColumns()) {
            header.add(column.header());
            columns.add(table.texts(column).stream()
                    .map(cell -> Cells.guard(cell.orElse("")))
                    .toList());
        }
        try (CsvOutput csv = new CsvOutput(writer, ',')) {
            csv.line(header);
            for (int r = 0; r < table.rows().size(); r++) {
                int row = r;
                csv.line(columns.stream().map(cells -> cells.get(row)).toList());
            }
        }
    }

    /** The groups that rows have beyond those of their list. */
    private static void addGroups(IndicatorTable table, List<String> header, List<List<String>> columns) {
        TreeSet<String> groups = new TreeSet<>();
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
        for (String group : groups) {
            header.add("group:" + group);
            columns.add(texts(table, row -> row.unit().groups().getOrDefault(group, "")));
        }
    }

    private static List<String> texts(IndicatorTable table, Function<Row, String> text) {
        return table.rows().stream().map(row -> Cells.guard(text.apply(row))).toList();
    }

    private static List<String> numbers(double[] cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (double cell : cells) {
            texts.add(Double.isNaN(cell) ? "" : Numbers.shortest(cell));
        }
        return texts;
    }
}

package org.opendti.coinr;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.io.CsvOutput;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numbers;
import org.opendti.kernel.Numerals;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/** Writes iData and iMeta; {@link CoinrCheck} has found that they can hold all. */
final class CoinrWriter {

    private static final String MISSING = "NA";

    /** The unit of every aggregate. */
    private static final String SCORE = "Score";

    private final CoinrFiles files;
    private final Framework framework;
    private final Map<String, Integer> levels;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    CoinrWriter(CoinrFiles files) {
        this.files = files;
        this.framework = files.framework();
        this.levels = Beside.levels(framework);
        for (Aggregate aggregate : framework.aggregates()) {
            for (Part part : aggregate.parts()) {
                parents.put(part.code(), aggregate.code());
                weights.put(part.code(), framework.weight(part));
            }
        }
    }

    /** Targets and denominators have their columns where there are any. */
    void meta(Writer writer) throws IOException {
        try (CsvOutput csv = new CsvOutput(writer, ',')) {
            csv.line(cells(
                    List.of(MetaTable.LEVEL, MetaTable.CODE, MetaTable.NAME, MetaTable.DIRECTION, MetaTable.WEIGHT),
                    MetaTable.UNIT,
                    MetaTable.TARGET,
                    MetaTable.DENOMINATOR,
                    List.of(MetaTable.PARENT, MetaTable.TYPE)));
            for (Indicator indicator : framework.indicators()) {
                csv.line(element(indicator, CoinrType.INDICATOR, indicator.direction(), indicator.unit()));
            }
            for (Aggregate aggregate : framework.aggregates()) {
                csv.line(element(aggregate, CoinrType.AGGREGATE, Direction.MORE, SCORE));
            }
            for (CoinrColumn column : files.columns()) {
                csv.line(cells(
                        List.of(MISSING, column.code(), text(column.name()), MISSING, MISSING),
                        text(column.unit()),
                        MISSING,
                        MISSING,
                        List.of(MISSING, column.type().id())));
            }
        }
    }

    private List<String> element(Element element, CoinrType type, Direction direction, String unit) {
        String code = element.code();
        return cells(
                List.of(
                        Integer.toString(levels.getOrDefault(code, 0)),
                        code,
                        text(element.name().en()),
                        direction == Direction.LESS ? "-1" : "1",
                        Numbers.shortest(weights.getOrDefault(code, 1.0))),
                text(unit),
                number(files.targets().getOrDefault(code, Double.NaN)),
                files.denominators().getOrDefault(code, MISSING),
                List.of(parents.getOrDefault(code, MISSING), type.id()));
    }

    private List<String> cells(List<String> head, String unit, String target, String denominator, List<String> foot) {
        List<String> cells = new ArrayList<>(head);
        cells.add(unit);
        if (!files.targets().isEmpty()) {
            cells.add(target);
        }
        if (!files.denominators().isEmpty()) {
            cells.add(denominator);
        }
        cells.addAll(foot);
        return cells;
    }

    /** Units, groups, the year if there is one, then the other columns and the indicators. */
    void data(Writer writer) throws IOException {
        IndicatorTable table = files.table();
        List<String> header = new ArrayList<>(List.of("uCode", "uName"));
        boolean years = !table.years().isEmpty();
        if (years) {
            header.add("Time");
        }
        files.columns().forEach(column -> header.add(column.code()));
        framework.indicators().forEach(indicator -> header.add(indicator.code()));
        try (CsvOutput csv = new CsvOutput(writer, ',')) {
            csv.line(header);
            for (int r = 0; r < table.rows().size(); r++) {
                csv.line(row(table, r, years));
            }
        }
    }

    private List<String> row(IndicatorTable table, int r, boolean years) {
        Row row = table.rows().get(r);
        List<String> cells = new ArrayList<>(
                List.of(Cells.guard(row.unit().code()), Cells.guard(row.unit().name())));
        if (years) {
            cells.add(row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : MISSING);
        }
        for (CoinrColumn column : files.columns()) {
            cells.add(
                    switch (column.type()) {
                        case GROUP -> text(row.unit().groups().getOrDefault(column.code(), ""));
                        case DENOMINATOR -> number(table.number(Column.of(column.code()), r));
                        default -> text(table.cell(Column.of(column.code()), r).orElse(""));
                    });
        }
        for (Indicator indicator : framework.indicators()) {
            cells.add(number(table.number(Column.of(indicator.code()), r)));
        }
        return cells;
    }

    private static String text(String text) {
        return text.isEmpty() ? MISSING : Cells.guard(text);
    }

    /** A number that cannot be taken for thousands: {@code 1.234} is written {@code 1.2340}. */
    private static String number(double x) {
        if (Double.isNaN(x)) {
            return MISSING;
        }
        String number = Numbers.shortest(x);
        int point = number.indexOf('.');
        boolean either = point > 0 && point == number.length() - 4 && !Double.isNaN(Numerals.parse(number, ','));
        return either ? number + "0" : number;
    }
}

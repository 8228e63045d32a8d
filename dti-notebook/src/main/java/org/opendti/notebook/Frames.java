package org.opendti.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.opendti.compare.Comparison;
import org.opendti.framework.Element;
import org.opendti.index.ElementScores;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.scenario.ScenarioResult;
import org.opendti.scenario.ScenarioTable;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.RankDistribution;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw tables of the library's, and back. Missing stays missing, codes stay text ({@code 01} is no number), numbers keep all their digits.
 */
public final class Frames {

    private static final String UNIT = "unit";
    private static final String NAME = "name";
    private static final String YEAR = "year";
    private static final String STATUS = "status";
    private static final Set<String> KEYS = Set.of(UNIT, NAME, YEAR, STATUS);

    private Frames() {}

    /**
     * An indicator table, a row each; {@link #table} reads it back.
     *
     * @param table the table
     * @return columns unit, name, year and status where a row has one, then those of the table by their headers
     */
    public static Table of(IndicatorTable table) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(texts(UNIT, table.rows(), row -> row.unit().code()));
        columns.add(texts(NAME, table.rows(), row -> row.unit().name()));
        if (!table.years().isEmpty()) {
            IntColumn years = IntColumn.create(YEAR);
            table.rows().forEach(row -> {
                if (row.year().isPresent()) {
                    years.append(row.year().getAsInt());
                } else {
                    years.appendMissing();
                }
            });
            columns.add(years);
        }
        if (!table.statuses().isEmpty()) {
            columns.add(texts(STATUS, table.rows(), row -> row.status()));
        }
        table.numberColumns()
                .forEach(column -> columns.add(DoubleColumn.create(
                        column.header(), table.numbers(column).orElseThrow())));
        table.textColumns().forEach(column -> {
            StringColumn texts = StringColumn.create(column.header());
            table.texts(column).forEach(text -> append(texts, text));
            columns.add(texts);
        });
        return Table.create("indicators", columns);
    }

    private static void append(StringColumn column, Optional<String> text) {
        if (text.isPresent()) {
            column.append(text.get());
        } else {
            column.appendMissing();
        }
    }

    private static <T> StringColumn texts(String name, List<T> rows, Function<T, String> text) {
        return StringColumn.create(name, rows.stream().map(text));
    }

    private static <T> DoubleColumn numbers(String name, List<T> rows, ToDoubleFunction<T> number) {
        return DoubleColumn.create(name, rows.stream().mapToDouble(number));
    }

    /**
     * An indicator table of a Tablesaw table, as if it were read from a file with these columns.
     *
     * @param frame a table with a text column {@code unit} or {@code name}, perhaps a column {@code year} and {@code status}, and columns named as
     *     in a file
     * @param list the list that its units are of
     * @return the table
     * @throws org.opendti.finding.DtiException if a unit is unknown, a row stands twice, or a basis is unknown
     * @throws IllegalArgumentException if no column names units, or it is one of numbers: then codes have lost their zeros
     */
    public static IndicatorTable table(Table frame, UnitList list) {
        return new FrameReader(frame, list).table();
    }

    /**
     * A board: of each unit the rank and the scores of all elements of which some unit has one.
     *
     * @param board the board
     * @return columns rank, unit, name, region and the elements' codes; best first
     */
    public static Table of(Scoreboard board) {
        ElementScores headline = board.headline();
        List<Column<?>> columns = new ArrayList<>(List.of(
                numbers("rank", headline.order(), headline::rank),
                texts(UNIT, headline.order(), unit -> unit.code()),
                texts(NAME, headline.order(), unit -> unit.name()),
                texts("region", headline.order(), unit -> unit.groups().getOrDefault("region", ""))));
        for (Element element : board.framework().inOrder()) {
            if (Arrays.stream(board.scores(element.code())).anyMatch(score -> !Double.isNaN(score))) {
                columns.add(numbers(element.code(), headline.order(), unit -> board.score(unit, element.code())));
            }
        }
        return Table.create("board", columns);
    }

    /**
     * One element's scores and ranks.
     *
     * @param scores the scores
     * @return columns rank, unit, name, score; best first
     */
    public static Table of(ElementScores scores) {
        return Table.create(
                scores.element().code(),
                numbers("rank", scores.order(), scores::rank),
                texts(UNIT, scores.order(), unit -> unit.code()),
                texts(NAME, scores.order(), unit -> unit.name()),
                numbers("score", scores.order(), scores::score));
    }

    /**
     * One unit, explained.
     *
     * @param card the scorecard
     * @return a row an element, the whole before its parts: element, name, origin, score, points, rank
     */
    public static Table of(Scorecard card) {
        List<Scorecard.Entry> entries = new ArrayList<>(card.entries());
        Collections.reverse(entries);
        entries.removeIf(entry -> entry.score().isEmpty());
        return Table.create(
                card.unit().name(),
                texts("element", entries, entry -> entry.element().code()),
                texts(NAME, entries, entry -> entry.element().name().en()),
                texts("origin", entries, entry -> entry.origin().id()),
                numbers("score", entries, entry -> value(entry.score())),
                numbers("points", entries, entry -> value(entry.points())),
                numbers("rank", entries, entry -> value(entry.rank())));
    }

    private static double value(OptionalDouble x) {
        return x.orElse(Double.NaN);
    }

    /**
     * A comparison by the headline.
     *
     * @param comparison the comparison
     * @return columns unit, name, old rank, new rank, rank change (+3 is three ranks up), old score, new score, score change; as the
     *     comparison orders them
     */
    public static Table of(Comparison comparison) {
        var shifts = comparison.headline();
        return Table.create(
                "comparison",
                texts(UNIT, shifts, shift -> shift.unit().code()),
                texts(NAME, shifts, shift -> shift.unit().name()),
                numbers("old rank", shifts, shift -> shift.rankOld()),
                numbers("new rank", shifts, shift -> shift.rankNew()),
                numbers("rank change", shifts, shift -> shift.rankChange()),
                numbers("old score", shifts, shift -> shift.scoreOld()),
                numbers("new score", shifts, shift -> shift.scoreNew()),
                numbers("score change", shifts, shift -> shift.scoreChange()));
    }

    /**
     * How sure ranks are.
     *
     * @param ranks the rank distribution
     * @return columns unit, name, rank, then over all runs the best, the one at 5 %, the median, at 95 %, the worst, mean and standard
     *     deviation; in the order of the ranks without variation
     */
    public static Table of(RankDistribution ranks) {
        var rows = ranks.rows();
        return Table.create(
                "ranks",
                texts(UNIT, rows, row -> row.unit().code()),
                texts(NAME, rows, row -> row.unit().name()),
                numbers("rank", rows, row -> row.nominalRank()),
                numbers("best", rows, row -> row.least()),
                numbers("5 %", rows, row -> row.low()),
                numbers("median", rows, row -> row.median()),
                numbers("95 %", rows, row -> row.high()),
                numbers("worst", rows, row -> row.greatest()),
                numbers("mean", rows, row -> row.meanRank()),
                numbers("deviation", rows, row -> row.deviation()));
    }

    /**
     * What a scenario does.
     *
     * @param result the result
     * @return columns unit, name, rank today, rank, rank change (+3 is three ranks up), score, score change; by the rank of the scenario
     */
    public static Table of(ScenarioResult result) {
        var units = new ArrayList<>(result.units());
        units.removeIf(unit -> !result.has(unit));
        units.sort((a, b) -> Double.compare(result.rank(a), result.rank(b)));
        return Table.create(
                result.scenario().name(),
                texts(UNIT, units, unit -> unit.code()),
                texts(NAME, units, unit -> unit.name()),
                numbers("rank", units, result::rank),
                numbers("rank change", units, result::rankGained),
                numbers("score", units, result::score),
                numbers("score change", units, result::scoreGained));
    }

    /**
     * Scenarios side by side.
     *
     * @param scenarios the scenarios
     * @return columns unit, name, today's rank, and the rank in each scenario under its name
     */
    public static Table of(ScenarioTable scenarios) {
        var units = scenarios.today().order();
        List<Column<?>> columns = new ArrayList<>(List.of(
                texts(UNIT, units, unit -> unit.code()),
                texts(NAME, units, unit -> unit.name()),
                numbers("today", units, unit -> scenarios.today().rank(unit))));
        scenarios
                .results()
                .forEach(result -> columns.add(numbers(
                        result.scenario().name(), units, unit -> result.has(unit) ? result.rank(unit) : Double.NaN)));
        return Table.create("scenarios", columns);
    }

    /** Reads a Tablesaw table row by row. */
    private record FrameReader(Table frame, UnitList units) {

        IndicatorTable table() {
            Optional<StringColumn> unit = column(UNIT).or(() -> column(NAME));
            StringColumn names = unit.orElseThrow(() -> new IllegalArgumentException(
                    "the table has no column unit or name; it has " + frame.columnNames()));
            TableBuilder builder = IndicatorTable.builder(units);
            for (int r = 0; r < frame.rowCount(); r++) {
                row(builder, names.get(r), r);
            }
            return builder.build();
        }

        private Optional<StringColumn> column(String name) {
            if (!frame.columnNames().contains(name)) {
                return Optional.empty();
            }
            if (frame.column(name) instanceof StringColumn texts) {
                return Optional.of(texts);
            }
            throw new IllegalArgumentException("the column " + name + " is one of "
                    + frame.column(name).type().name() + "; make it one of text, so that codes keep their zeros");
        }

        private void row(TableBuilder builder, String name, int r) {
            Unit unit = units.get(name);
            builder.row(new Row(unit, year(r), text(STATUS, r).orElse("")));
            for (Column<?> column : frame.columns()) {
                if (!KEYS.contains(column.name()) && !column.isMissing(r)) {
                    if (column instanceof NumericColumn<?> numbers) {
                        builder.set(column.name(), numbers.getDouble(r));
                    } else {
                        builder.set(column.name(), column.getString(r));
                    }
                }
            }
        }

        private OptionalInt year(int r) {
            return text(YEAR, r)
                    .map(text -> OptionalInt.of((int) Double.parseDouble(text)))
                    .orElse(OptionalInt.empty());
        }

        private Optional<String> text(String name, int r) {
            return frame.columnNames().contains(name) && !frame.column(name).isMissing(r)
                    ? Optional.of(frame.column(name).getString(r))
                    : Optional.empty();
        }
    }
}

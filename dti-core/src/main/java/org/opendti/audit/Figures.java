package org.opendti.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Moments;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/** A column's figures, an entry a unit: numbers, NaN where missing, or words. */
final class Figures {

    private final String code;
    private final double[] numbers;
    private final List<Optional<String>> words;

    Figures(String code, double[] numbers, List<Optional<String>> words) {
        this.code = code;
        this.numbers = numbers;
        this.words = words;
    }

    String code() {
        return code;
    }

    /** Read and never changed. */
    double[] numbers() {
        return numbers;
    }

    /** An element's scores, of an indicator its attainments, for all elements. */
    static List<Figures> scores(Scoreboard board) {
        return board.framework().inOrder().stream()
                .map(element -> new Figures(element.code(), board.scores(element.code()), List.of()))
                .toList();
    }

    /**
     * The cells that the framework takes of the board's units: the raw values of indicators, and what is given of
     * aggregates that cannot be computed. A column that the table lacks is missing throughout; one of an aggregate of 0
     * points is passed over then.
     */
    static List<Figures> raw(Scoreboard board, IndicatorTable table) {
        int[] rows = board.units().stream()
                .mapToInt(unit -> table.positions().getOrDefault(unit, -1))
                .toArray();
        return rawColumns(board.framework(), table).stream()
                .map(code -> raw(code, table, rows))
                .toList();
    }

    private static Collection<String> rawColumns(Framework framework, IndicatorTable table) {
        Set<String> columns = new LinkedHashSet<>();
        for (Element element : framework.inOrder()) {
            if (element instanceof Indicator indicator) {
                columns.addAll(indicator.rawColumns());
            } else if (isOnlyGiven((Aggregate) element, table)) {
                columns.add(element.code());
            }
        }
        return columns;
    }

    /** One without points is not expected in the table. */
    private static boolean isOnlyGiven(Aggregate aggregate, IndicatorTable table) {
        boolean expected =
                !(aggregate.maxPoints().isPresent() && aggregate.maxPoints().getAsDouble() == 0);
        return !aggregate.isScored() && (expected || table.numberColumns().contains(Column.of(aggregate.code())));
    }

    private static Figures raw(String code, IndicatorTable table, int[] rows) {
        Optional<double[]> cells = table.numbers(Column.of(code));
        double[] numbers = Arrays.stream(rows)
                .mapToDouble(row -> row < 0 || cells.isEmpty() ? Double.NaN : cells.get()[row])
                .toArray();
        List<Optional<String>> texts = cells.isPresent() ? List.of() : table.texts(Column.of(code));
        List<Optional<String>> words = texts.isEmpty()
                ? List.of()
                : Arrays.stream(rows)
                        .mapToObj(row -> row < 0 ? Optional.<String>empty() : texts.get(row))
                        .toList();
        return new Figures(code, numbers, words);
    }

    int units() {
        return numbers.length;
    }

    boolean isWords() {
        return !words.isEmpty();
    }

    /** What is there: numbers or words. */
    List<Object> present() {
        return isWords()
                ? words.stream()
                        .flatMap(Optional::stream)
                        .<Object>map(word -> word)
                        .toList()
                : Arrays.stream(Moments.present(numbers))
                        .<Object>mapToObj(v -> v + 0.0)
                        .toList();
    }
}

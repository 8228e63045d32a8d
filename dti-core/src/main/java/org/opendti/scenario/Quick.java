package org.opendti.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.index.CompiledIndex;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.index.Variation;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEdits;
import org.opendti.table.Unit;

/**
 * Scores under a scenario whose numbers take the place of others that count already. Where no step looks at other units, a changed unit is scored
 * by itself, as a table of one row: the same sums in the same order as in the whole table, and of them only those above the changed cells. Else all
 * units are scored again, in the elements above the changed columns.
 */
final class Quick {

    private static final byte ACTS = 1;
    private static final byte ACTS_NOT = 2;

    private final CompositeIndex index;
    private final IndicatorTable table;
    private final Scoreboard board;
    private final String target;
    private final Optional<CompiledIndex> whole;
    private final boolean alone;
    private final double[] nominal;
    private final AtomicReferenceArray<CompiledIndex> compiled;
    private final Map<Column, Integer> places = new HashMap<>();
    private final Map<String, Fed> fed = new HashMap<>();

    /** By row and column: whether a number there acts on the target, and whatever number it is, in the same way; 0 where that is to be found out. */
    private final byte[][] acts;

    Quick(Situation situation, Scoreboard board, String target) {
        this.index = situation.index();
        this.table = situation.table();
        this.board = board;
        this.target = target;
        this.alone = index.judgesUnitsAlone(target);
        this.nominal = board.scores(target);
        this.compiled = new AtomicReferenceArray<>(nominal.length);
        boolean prepared = !index.recipe().preparation().steps().isEmpty();
        this.whole = prepared ? Optional.empty() : Optional.of(CompiledIndex.of(index, table, target));
        List<Column> columns = whole.map(CompiledIndex::columns).orElse(List.of());
        for (int c = 0; c < columns.size(); c++) {
            places.put(columns.get(c), c);
            String header = columns.get(c).header();
            fed.put(header, Fed.of(index, header));
        }
        this.acts = new byte[nominal.length][columns.size()];
    }

    private boolean acts(Fed column, int c, int row) {
        if (acts[row][c] == 0) {
            acts[row][c] = acts(column, row) ? ACTS : ACTS_NOT;
        }
        return acts[row][c] == ACTS;
    }

    private boolean acts(Fed column, int row) {
        Unit unit = board.units().get(row);
        return column.words().isEmpty()
                && !Double.isNaN(table.number(column.column(), row))
                && column.elements().stream()
                        .allMatch(element -> counts(column, element, unit, row) && flows(element.code(), unit));
    }

    /** Whether the column's number is what the element's value is made of. */
    private boolean counts(Fed column, Element element, Unit unit, int row) {
        Column.Facet facet = column.column().facet();
        boolean covered = facet == Column.Facet.POINTS
                && Double.isFinite(table.number(
                        new Column(
                                element.code(),
                                element instanceof Aggregate ? Column.Facet.VALUE : Column.Facet.ATTAINMENT),
                        row));
        if (element instanceof Aggregate) {
            return board.origin(unit, element.code()) == Origin.GIVEN && !covered;
        }
        boolean raw = element instanceof Indicator indicator
                && indicator.rawColumns().stream()
                        .allMatch(code -> table.cell(Column.of(code), row).isPresent());
        return facet == Column.Facet.VALUE ? raw : !raw && !covered;
    }

    /** Whether all that lies between an element and the target is computed. */
    private boolean flows(String code, Unit unit) {
        return code.equals(target)
                || Paths.above(index.framework(), code).stream()
                        .filter(aggregate -> Paths.lead(index.framework(), aggregate.code(), target))
                        .allMatch(aggregate -> board.origin(unit, aggregate.code()) == Origin.COMPUTED
                                && flows(aggregate.code(), unit));
    }

    /**
     * The target's scores under a scenario.
     *
     * @return an entry a unit; nothing where the scenario asks for more than this
     */
    Optional<double[]> scores(Scenario scenario) {
        Map<Integer, double[][]> changed = new TreeMap<>();
        for (Change change : scenario.changes()) {
            if (!(change instanceof CellChange cell) || !take(scenario, cell, changed)) {
                return Optional.empty();
            }
        }
        return alone ? eachAlone(changed) : whole.flatMap(compiledAll -> together(compiledAll, changed));
    }

    /** Nothing where there is a problem: made again in full, the scenario tells what is wrong. */
    private Optional<double[]> eachAlone(Map<Integer, double[][]> changed) {
        double[] scores = nominal.clone();
        double[] one = new double[1];
        for (Map.Entry<Integer, double[][]> row : changed.entrySet()) {
            Variation variation = Variation.NONE.withNumbers(row.getValue());
            if (compiled(row.getKey()).score(variation, one).isPresent()) {
                return Optional.empty();
            }
            scores[row.getKey()] = one[0];
        }
        return Optional.of(scores);
    }

    private Optional<double[]> together(CompiledIndex all, Map<Integer, double[][]> changed) {
        double[][] numbers = new double[places.size()][];
        changed.forEach((row, own) -> {
            for (int c = 0; c < own.length; c++) {
                if (own[c] != null) {
                    numbers[c] = numbers[c] == null ? all.numbers(c) : numbers[c];
                    numbers[c][row] = own[c][0];
                }
            }
        });
        double[] scores = new double[nominal.length];
        return all.score(Variation.NONE.withNumbers(numbers), scores).isPresent()
                ? Optional.empty()
                : Optional.of(scores);
    }

    /** Takes a change's numbers; whether that could be done. */
    private boolean take(Scenario scenario, CellChange change, Map<Integer, double[][]> changed) {
        Fed column = fed.get(change.column());
        Move move = change.move();
        boolean gap = move instanceof Move.CloseGap;
        if (column == null
                || move instanceof Move.Word
                || (gap && scenario.changes().size() > 1)) {
            return false;
        }
        int c = places.getOrDefault(column.column(), -1);
        for (Unit unit : change.units().in(table)) {
            int row = table.positions().getOrDefault(unit, -1);
            if (c < 0 || !acts(column, c, row)) {
                return false;
            }
            double[][] numbers = changed.computeIfAbsent(row, key -> new double[places.size()][]);
            double number = gap ? gapClosed(column, unit, move) : moved(numbers[c], column, row, move);
            if (!column.range().contains(number)) {
                return false;
            }
            numbers[c] = new double[] {number};
        }
        return true;
    }

    private double moved(double @Nullable [] earlier, Fed column, int row, Move move) {
        if (move instanceof Move.To to) {
            return to.value();
        }
        return Moving.changed(earlier == null ? table.number(column.column(), row) : earlier[0], move);
    }

    private double gapClosed(Fed column, Unit unit, Move move) {
        Draft draft = new Draft(new Situation(index, table), board);
        return new Moving(draft, column).moved(unit, move);
    }

    private CompiledIndex compiled(int row) {
        CompiledIndex known = compiled.get(row);
        if (known == null) {
            known = CompiledIndex.of(index, TableEdits.keep(table, r -> r == row, column -> true), target);
            compiled.set(row, known);
        }
        return known;
    }
}

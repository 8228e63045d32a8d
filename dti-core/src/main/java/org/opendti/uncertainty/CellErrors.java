package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.index.CompiledIndex;
import org.opendti.kernel.NormalQuantile;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** Draws errors of cells: a number a cell, column by column. */
final class CellErrors {

    private static final Column SOURCE = Column.of("source");

    private final List<Column> columns;
    private final List<Unit> units;
    private final int from;

    /** By column and row. */
    private final double[][] nominal;

    private final double[][] sizes;
    private final boolean[][] normal;
    private final double[] least;
    private final double[] greatest;

    CellErrors(CompiledIndex index, IndicatorTable table, ValueErrors errors, int from) {
        this.columns = columns(index, errors);
        this.units = index.board().units();
        this.from = from;
        int count = columns.size();
        nominal = new double[count][];
        sizes = new double[count][units.size()];
        normal = new boolean[count][units.size()];
        least = new double[count];
        greatest = new double[count];
        for (int c = 0; c < count; c++) {
            int k = index.columns().indexOf(columns.get(c));
            nominal[c] = index.numbers(k);
            least[c] = index.range(k).least();
            greatest[c] = index.range(k).greatest();
            for (int row = 0; row < units.size(); row++) {
                Spread spread = spread(table, errors, columns.get(c), row);
                sizes[c][row] = Double.isNaN(nominal[c][row]) ? 0 : spread.at(nominal[c][row]);
                normal[c][row] = spread.kind() == Spread.Kind.NORMAL;
            }
        }
    }

    private static List<Column> columns(CompiledIndex index, ValueErrors errors) {
        return errors.columns().isEmpty()
                ? index.columns()
                : index.columns().stream()
                        .filter(column -> errors.columns().contains(column.header()))
                        .toList();
    }

    static int numbers(CompiledIndex index, ValueErrors errors) {
        return columns(index, errors).size() * index.board().units().size();
    }

    private static Spread spread(IndicatorTable table, ValueErrors errors, Column column, int row) {
        Optional<Spread> ofSource = table.cell(SOURCE, row)
                .flatMap(source -> Optional.ofNullable(errors.ofSource().get(source)));
        return ofSource.or(() -> ofBasis(table.bases(), errors, column, row)).orElse(errors.standard());
    }

    private static Optional<Spread> ofBasis(
            Map<String, @Nullable Basis[]> bases, ValueErrors errors, Column column, int row) {
        @Nullable Basis[] cells = bases.get(column.code());
        Basis basis = cells == null ? null : cells[row];
        return basis == null
                ? Optional.empty()
                : Optional.ofNullable(errors.ofBasis().get(basis));
    }

    /** The same draws for an index by another recipe, or without a unit. */
    Of of(CompiledIndex other) {
        int[] places = other.columns().stream().mapToInt(columns::indexOf).toArray();
        int[] rows = other.board().units().stream().mapToInt(units::indexOf).toArray();
        return new Of(places, rows);
    }

    private double number(int c, int row, Block block, int run) {
        double size = sizes[c][row];
        double x = nominal[c][row];
        if (size == 0) {
            return x;
        }
        double u = block.points[from + c * units.size() + row][run];
        double off = size * (normal[c][row] ? NormalQuantile.of(Shares.within(u)) : 2 * u - 1);
        return Math.max(least[c], Math.min(greatest[c], x + off));
    }

    /** The cells that an error was drawn for. */
    List<Run.Cell> cells(Block block, int run) {
        List<Run.Cell> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < units.size(); row++) {
                if (sizes[c][row] > 0) {
                    cells.add(new Run.Cell(units.get(row), columns.get(c).header(), number(c, row, block, run)));
                }
            }
        }
        return cells;
    }

    /** Draws for one index. */
    final class Of {

        private final int[] places;
        private final int[] rows;

        private Of(int[] places, int[] rows) {
            this.places = places;
            this.rows = rows;
        }

        /** A run's numbers; null for columns that stay as observed. */
        double[] @Nullable [] numbers(Block block, int run) {
            double[] @Nullable [] numbers = new double[places.length][];
            for (int k = 0; k < places.length; k++) {
                int c = places[k];
                if (c >= 0) {
                    numbers[k] = IntStream.of(rows)
                            .mapToDouble(row -> number(c, row, block, run))
                            .toArray();
                }
            }
            return numbers;
        }
    }
}

package org.opendti.uncertainty;

import java.util.Arrays;
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

    /** By cell, column by column. */
    private final double[] nominal;

    private final double[] sizes;
    private final boolean[] normal;
    private final double[] least;
    private final double[] greatest;

    CellErrors(CompiledIndex index, IndicatorTable table, ValueErrors errors, int from) {
        this.columns = columns(index, errors);
        this.units = index.board().units();
        this.from = from;
        int count = columns.size() * units.size();
        nominal = new double[count];
        sizes = new double[count];
        normal = new boolean[count];
        least = new double[count];
        greatest = new double[count];
        for (int c = 0; c < columns.size(); c++) {
            int k = index.columns().indexOf(columns.get(c));
            double[] numbers = index.numbers(k);
            for (int row = 0; row < units.size(); row++) {
                int cell = c * units.size() + row;
                Spread spread = spread(table, errors, columns.get(c), row);
                nominal[cell] = numbers[row];
                sizes[cell] = Double.isNaN(numbers[row]) ? 0 : spread.at(numbers[row]);
                normal[cell] = spread.kind() == Spread.Kind.NORMAL;
                least[cell] = index.range(k).least();
                greatest[cell] = index.range(k).greatest();
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

    /** {@return how many cells there are} */
    int size() {
        return nominal.length;
    }

    /** {@return the first of the numbers that cells are drawn from} */
    int from() {
        return from;
    }

    /** Draws the cells of a block's runs. */
    void draw(Block block, int runs) {
        for (int cell = 0; cell < nominal.length; cell++) {
            double[] points = block.points[from + cell];
            double x = nominal[cell];
            double size = sizes[cell];
            for (int r = 0; r < runs; r++) {
                block.cells[r][cell] = size == 0 ? x : held(cell, x + size * error(cell, points[r]));
            }
        }
    }

    /** An error of size 1. */
    private double error(int cell, double u) {
        return normal[cell] ? NormalQuantile.of(Shares.within(u)) : 2 * u - 1;
    }

    private double held(int cell, double x) {
        return x < least[cell] ? least[cell] : x > greatest[cell] ? greatest[cell] : x;
    }

    /** The cells that an error was drawn for. */
    List<Run.Cell> cells(Block block, int run) {
        return IntStream.range(0, nominal.length)
                .filter(cell -> sizes[cell] > 0)
                .mapToObj(cell -> new Run.Cell(
                        units.get(cell % units.size()),
                        columns.get(cell / units.size()).header(),
                        block.cells[run][cell]))
                .toList();
    }

    /** Draws for one index. */
    final class Of {

        private final int[] places;
        private final int[] rows;
        private final boolean all;

        private Of(int[] places, int[] rows) {
            this.places = places;
            this.rows = rows;
            this.all = rows.length == units.size();
        }

        /** A run's numbers; null for columns that stay as observed. */
        double[] @Nullable [] numbers(Block block, int run) {
            double[] @Nullable [] numbers = new double[places.length][];
            for (int k = 0; k < places.length; k++) {
                if (places[k] >= 0) {
                    numbers[k] = numbers(block.cells[run], places[k] * units.size());
                }
            }
            return numbers;
        }

        private double[] numbers(double[] cells, int first) {
            if (all) {
                return Arrays.copyOfRange(cells, first, first + rows.length);
            }
            double[] left = new double[rows.length];
            for (int u = 0; u < left.length; u++) {
                left[u] = cells[first + rows[u]];
            }
            return left;
        }
    }
}

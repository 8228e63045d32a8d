package org.opendti.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;

/** Tables of which some units' cells are another table's. */
final class Composing {

    private final TableBuilder builder;
    private final Framework to;

    private Composing(IndicatorTable table, Framework to) {
        this.builder = IndicatorTable.builder(table.units());
        this.to = to;
    }

    /**
     * Puts a board's observed cells of some units in the place of another's.
     *
     * @param others the board that is scored from the table that is edited, which may have more rows
     * @param source the board with the other cells
     * @param units the units whose cells are replaced
     */
    static UnaryOperator<IndicatorTable> rows(Scoreboard others, Scoreboard source, List<Unit> units) {
        Set<Row> scored = new HashSet<>(others.observed().rows());
        Map<Unit, Integer> positions = source.observed().positions();
        return table -> {
            Composing composing = new Composing(table, others.framework());
            for (int r = 0; r < table.rows().size(); r++) {
                Row row = table.rows().get(r);
                composing.builder.row(row);
                Integer other = units.contains(row.unit()) && scored.contains(row) ? positions.get(row.unit()) : null;
                if (other == null) {
                    composing.cells(table, r, others.framework());
                } else {
                    composing.cells(source.observed(), other, source.framework());
                }
            }
            return composing.builder.build();
        };
    }

    /** Copies a row's cells; points become those of the other edition, so that their share of the most points stays. */
    private void cells(IndicatorTable table, int row, Framework from) {
        for (Column column : table.numberColumns()) {
            double number = table.number(column, row);
            if (!Double.isNaN(number)) {
                boolean points = column.facet() == Column.Facet.POINTS;
                builder.set(column.header(), points ? number * rate(from, to, column.code()) : number);
            }
        }
        for (Column column : table.textColumns()) {
            table.cell(column, row).ifPresent(text -> builder.set(column.header(), text));
        }
    }

    private static double rate(Framework from, Framework to, String code) {
        double own = mostPoints(from, code);
        double other = mostPoints(to, code);
        return own > 0 && other > 0 ? other / own : 1;
    }

    private static double mostPoints(Framework framework, String code) {
        return framework
                .find(code)
                .map(Element::maxPoints)
                .orElse(OptionalDouble.empty())
                .orElse(0);
    }
}

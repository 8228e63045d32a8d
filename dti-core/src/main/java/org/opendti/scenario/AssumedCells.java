package org.opendti.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendti.kernel.Doubles;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/**
 * What is assumed of many units at once, such as that the others follow their trend, with the words that say so.
 *
 * @param assumption what is assumed, in one sentence, which results repeat
 * @param cells unit → column → number; a unit by any spelling
 */
public record AssumedCells(String assumption, Map<String, Map<String, Double>> cells) implements Change {

    /**
     * Copies the cells.
     *
     * @param assumption as above
     * @param cells as above
     * @throws IllegalArgumentException if the assumption is blank, or a number is not finite
     */
    public AssumedCells {
        if (assumption.isBlank()) {
            throw new IllegalArgumentException("say in one sentence what is assumed");
        }
        Map<String, Map<String, Double>> copies = new LinkedHashMap<>();
        cells.forEach((unit, own) -> {
            own.forEach((column, number) -> {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException(
                            column + " of " + unit + " (" + number + ") must be a finite number");
                }
            });
            copies.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(own)));
        });
        cells = Collections.unmodifiableMap(copies);
    }

    /**
     * All numbers of a table, but for some units.
     *
     * @param assumption what is assumed, in one sentence
     * @param table the numbers, one row a unit
     * @param except the units that stay as they are
     * @return the change
     */
    public static AssumedCells of(String assumption, IndicatorTable table, Collection<Unit> except) {
        Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
        table.forEachNumbers((column, span, numbers) -> take(table, column, numbers, except, cells));
        return new AssumedCells(assumption, cells);
    }

    private static void take(
            IndicatorTable table,
            Column column,
            Doubles numbers,
            Collection<Unit> except,
            Map<String, Map<String, Double>> cells) {
        double[] shared = numbers.shared();
        for (int row = 0; row < shared.length; row++) {
            Unit unit = table.rowUnits().get(row);
            if (!Double.isNaN(shared[row]) && !except.contains(unit)) {
                cells.computeIfAbsent(unit.code(), key -> new LinkedHashMap<>()).put(column.header(), shared[row]);
            }
        }
    }
}

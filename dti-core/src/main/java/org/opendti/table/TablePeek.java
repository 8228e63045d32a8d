package org.opendti.table;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.framework.Framework;
import org.opendti.table.Header.Role;

/**
 * A look at a table whose framework or list of units is not known yet: its columns, years and units. Nothing is checked
 * beyond what a file of its format must be.
 *
 * @param header the names of its columns; of a long table those of the figures after the others
 * @param years those of the rows, ascending; what is no year is passed over
 * @param units what the rows say of their units, each once
 */
public record TablePeek(List<String> header, Set<Integer> years, List<Named> units) {

    /**
     * What a row says of its unit.
     *
     * @param unit the cell of the column {@code unit}; that of {@code name} if there is no such column
     * @param name the cell of the column {@code name}; empty if there is none
     */
    public record Named(String unit, String name) {

        /**
         * The unit of a list that the row means.
         *
         * @param list the list
         * @return the unit that both cells mean, if they do
         */
        public Optional<Unit> in(UnitList list) {
            return list.find(unit)
                    .filter(found -> name.isEmpty() || list.find(name).equals(Optional.of(found)));
        }
    }

    /**
     * Copies the lists.
     *
     * @param header as above
     * @param years as above
     * @param units as above
     */
    public TablePeek {
        header = List.copyOf(header);
        years = Collections.unmodifiableSet(new TreeSet<>(years));
        units = List.copyOf(units);
    }

    /**
     * Looks at a file.
     *
     * @param file the file
     * @param options how to read it
     * @return what was seen
     * @throws DtiException if there is no such file, or it is not of its format
     */
    public static TablePeek of(Path file, TableOptions options) {
        Findings findings = new Findings();
        return Tables.format(file).read(file, options, findings, rows -> {
            Set<String> columns = new LinkedHashSet<>();
            Set<Integer> years = new TreeSet<>();
            Set<Named> units = new LinkedHashSet<>();
            columns.addAll(rows.header());
            while (rows.next()) {
                columns.addAll(rows.header());
                Map<Role, String> cells = cells(rows);
                String year = cells.getOrDefault(Role.YEAR, "");
                if (year.matches("[0-9]{4}")) {
                    years.add(Integer.parseInt(year));
                }
                String name = cells.getOrDefault(Role.NAME, "");
                String unit = cells.getOrDefault(Role.UNIT, name);
                if (!unit.isEmpty()) {
                    units.add(new Named(unit, name));
                }
                if (cells.containsKey(Role.VALUE) && cells.containsKey(Role.INDICATOR)) {
                    columns.add(cells.getOrDefault(Role.INDICATOR, ""));
                }
            }
            return new TablePeek(List.copyOf(columns), years, List.copyOf(units));
        });
    }

    /** What a row says, by role; the first field of a role counts. */
    private static Map<Role, String> cells(TableRows rows) {
        Map<Role, String> cells = new EnumMap<>(Role.class);
        for (int f = 0; f < rows.header().size(); f++) {
            int field = f;
            ColumnNames.role(rows.header().get(f)).ifPresent(role -> cells.putIfAbsent(role, rows.text(field)));
        }
        return cells;
    }

    /**
     * How many of its columns a framework knows.
     *
     * @param framework the framework
     * @return the count of columns of figures, by code or name
     */
    public long matches(Framework framework) {
        ColumnNames names = new ColumnNames(framework);
        return header.stream().filter(names::knows).count();
    }

    /**
     * How many of its units a list has.
     *
     * @param list the list
     * @return the count
     */
    public long matches(UnitList list) {
        return units.stream().filter(row -> row.in(list).isPresent()).count();
    }
}

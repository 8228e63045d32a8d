package org.opendti.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.io.CsvLines;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;

/**
 * A look at a CSV table whose framework or list of units is not known yet: its header, years and units. Nothing is
 * checked beyond what a CSV file must be.
 *
 * @param header the cells of the first line
 * @param years those of the rows, ascending; what is no year is passed over
 * @param units what each row says of its unit
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
        years = java.util.Collections.unmodifiableSet(new TreeSet<>(years));
        units = List.copyOf(units);
    }

    /**
     * Looks at a file.
     *
     * @param file the file
     * @return what was seen
     * @throws DtiException if there is no such file, it is no UTF-8 text or no CSV
     */
    public static TablePeek of(Path file) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> {
            try (CsvLines lines = new CsvLines(reader, file.toString(), Limits.DEFAULT, new Findings())) {
                List<String> header = lines.next() ? List.copyOf(lines.cells()) : List.of();
                int year = header.indexOf("year");
                int name = header.indexOf("name");
                int unit = header.contains("unit") ? header.indexOf("unit") : name;
                Set<Integer> years = new TreeSet<>();
                List<Named> units = new ArrayList<>();
                while (lines.next()) {
                    if (cell(lines, year).matches("[0-9]{4}")) {
                        years.add(Integer.parseInt(cell(lines, year)));
                    }
                    if (!cell(lines, unit).isEmpty()) {
                        units.add(new Named(cell(lines, unit), cell(lines, name)));
                    }
                }
                return new TablePeek(header, years, units);
            }
        });
    }

    private static String cell(CsvLines lines, int field) {
        return field >= 0 && field < lines.cells().size() ? lines.cells().get(field) : "";
    }

    /**
     * How many rows mean a unit of a list.
     *
     * @param list the list
     * @return the count
     */
    public long matches(UnitList list) {
        return units.stream().filter(row -> row.in(list).isPresent()).count();
    }
}

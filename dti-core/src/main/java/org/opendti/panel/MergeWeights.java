package org.opendti.panel;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.CsvLines;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.kernel.Numerals;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/**
 * Weights to merge units by, read from a CSV file with a column {@code unit} and one or more columns of numbers, such as the population of a year.
 */
public final class MergeWeights {

    private static final String UNIT = "unit";

    /** Columns that are no weights. */
    private static final Set<String> OTHERS = Set.of(UNIT, "name", "year", "source");

    private final Findings findings = new Findings();
    private final Map<Unit, Double> weights = new LinkedHashMap<>();
    private final CsvLines lines;
    private final UnitList units;

    private MergeWeights(CsvLines lines, UnitList units) {
        this.lines = lines;
        this.units = units;
    }

    /**
     * Reads the weights.
     *
     * @param file the file
     * @param units the list that its units are of
     * @param column the column's name; empty for the only one that can be meant
     * @return unit → weight, of the units of which the cell is not empty
     * @throws DtiException naming every problem with file and line: no such file, no such column, an unknown unit or one that stands twice, no number
     */
    public static Map<Unit, Double> read(Path file, UnitList units, Optional<String> column) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> read(reader, file.toString(), units, column));
    }

    private static Map<Unit, Double> read(Reader reader, String source, UnitList units, Optional<String> column)
            throws IOException {
        try (CsvLines lines = new CsvLines(reader, source, Optional.empty(), Limits.DEFAULT, new Findings())) {
            if (!lines.next()) {
                throw new DtiException(FindingCode.EMPTY_FILE, Place.file(source));
            }
            List<String> header = List.copyOf(lines.cells());
            MergeWeights weights = new MergeWeights(lines, units);
            weights.rows(header.indexOf(UNIT), column(header, source, column), header);
            weights.findings.throwIfErrors();
            return weights.weights;
        }
    }

    private static int column(List<String> header, String source, Optional<String> wanted) {
        List<String> candidates = wanted.map(List::of)
                .orElseGet(() ->
                        header.stream().filter(name -> !OTHERS.contains(name)).toList());
        if (!header.contains(UNIT) || candidates.size() != 1 || !header.contains(candidates.get(0))) {
            throw new DtiException(FindingCode.WEIGHT_COLUMN, Place.file(source), "found", Panel.listed(header));
        }
        return header.indexOf(candidates.get(0));
    }

    private void rows(int unit, int weight, List<String> header) throws IOException {
        while (lines.next()) {
            List<String> cells = new ArrayList<>(lines.cells());
            if (cells.size() != header.size()) {
                findings.add(FindingCode.ROW_LENGTH, lines.place(), "found", cells.size(), "wanted", header.size());
                continue;
            }
            Optional<Unit> found = units.find(cells.get(unit));
            if (found.isEmpty()) {
                findings.add(units.problem(cells.get(unit), lines.place()));
            } else if (!cells.get(weight).isEmpty()) {
                put(found.get(), cells.get(weight), header.get(weight));
            }
        }
    }

    private void put(Unit unit, String text, String column) {
        double point = Numerals.parse(text, '.');
        double comma = Numerals.parse(text, ',');
        double weight = Double.isNaN(point) ? comma : point;
        if (!Double.isNaN(point) && !Double.isNaN(comma) && point != comma) {
            problem(FindingCode.UNDECIDED_DECIMAL_MARK, unit, text, column, "point", point, "comma", comma);
        } else if (Double.isNaN(weight)) {
            problem(FindingCode.NOT_A_NUMBER, unit, text, column, "example", "892.7");
        } else if (weights.put(unit, weight) != null) {
            findings.add(FindingCode.DUPLICATE_ROW, lines.place(), "row", unit.name());
        }
    }

    private void problem(FindingCode code, Unit unit, String text, String column, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of("column", column, "unit", unit.name(), "value", text));
        parameters.addAll(List.of(more));
        findings.add(code, lines.place(), parameters.toArray());
    }
}

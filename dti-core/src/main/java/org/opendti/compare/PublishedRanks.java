package org.opendti.compare;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.CsvLines;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/**
 * Ranks as published, with what each rests on and its source; two sources may differ. Read from a CSV file with the
 * columns {@code list,year,unit,name,element,rank,basis,source}.
 */
public final class PublishedRanks {

    private static final List<String> COLUMNS =
            List.of("list", "year", "unit", "name", "element", "rank", "basis", "source");

    private final List<Published> ranks;

    private PublishedRanks(List<Published> ranks) {
        this.ranks = List.copyOf(ranks);
    }

    /**
     * A published rank.
     *
     * @param year the year
     * @param unit the unit
     * @param element the element's code
     * @param rank the rank, from 1
     * @param basis what it rests on, such as {@code printed} or {@code stated as a change}
     * @param source where it is from
     */
    public record Published(int year, Unit unit, String element, int rank, String basis, String source) {

        /**
         * Ranks gained since.
         *
         * @param now the rank now
         * @return this rank − now: +3 from 22 to 19
         */
        public double changeTo(double now) {
            return rank - now;
        }
    }

    /**
     * Reads the ranks of one list's units; rows of other lists are passed over.
     *
     * @param file the file
     * @param units the list
     * @return the ranks
     * @throws DtiException naming every problem with file and line: no such file, a missing column, an unknown unit, a
     *     year or rank that is no whole number
     */
    public static PublishedRanks read(Path file, UnitList units) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> read(reader, file.toString(), units));
    }

    private static PublishedRanks read(Reader reader, String source, UnitList units) throws IOException {
        Findings findings = new Findings();
        List<Published> ranks = new ArrayList<>();
        try (CsvLines lines = new CsvLines(reader, source, Optional.empty(), Limits.DEFAULT, findings)) {
            Map<String, Integer> columns = columns(lines, Place.file(source), findings);
            findings.throwIfErrors();
            int width = columns.size();
            while (lines.next()) {
                if (lines.cells().size() != width) {
                    findings.add(
                            FindingCode.ROW_LENGTH,
                            lines.place(),
                            "found",
                            lines.cells().size(),
                            "wanted",
                            width);
                } else if (cell(lines, columns, "list").equals(units.id())) {
                    published(lines, columns, units, findings).ifPresent(ranks::add);
                }
            }
        }
        findings.throwIfErrors();
        return new PublishedRanks(ranks);
    }

    private static Map<String, Integer> columns(CsvLines lines, Place file, Findings findings) throws IOException {
        if (!lines.next()) {
            throw new DtiException(FindingCode.EMPTY_FILE, file);
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int f = 0; f < lines.cells().size(); f++) {
            columns.put(lines.cells().get(f), f);
        }
        if (!columns.keySet().containsAll(COLUMNS)
                || columns.size() != lines.cells().size()) {
            findings.add(
                    FindingCode.WRONG_COLUMNS,
                    lines.place(),
                    "found",
                    String.join(",", lines.cells()),
                    "wanted",
                    String.join(",", COLUMNS));
        }
        return columns;
    }

    private static Optional<Published> published(
            CsvLines lines, Map<String, Integer> columns, UnitList units, Findings findings) {
        String name = cell(lines, columns, "unit");
        Optional<Unit> unit = units.find(name);
        if (unit.isEmpty()) {
            findings.add(units.problem(name, lines.place()));
        }
        int year = whole(lines, columns, "year", findings);
        int rank = whole(lines, columns, "rank", findings);
        return unit.map(found -> new Published(
                year,
                found,
                cell(lines, columns, "element"),
                rank,
                cell(lines, columns, "basis"),
                cell(lines, columns, "source")));
    }

    private static String cell(CsvLines lines, Map<String, Integer> columns, String column) {
        return lines.cells().get(columns.getOrDefault(column, 0));
    }

    private static int whole(CsvLines lines, Map<String, Integer> columns, String column, Findings findings) {
        String text = cell(lines, columns, column);
        if (text.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text);
        }
        findings.add(FindingCode.NOT_WHOLE, lines.place(), "value", text, "column", column);
        return 0;
    }

    /** {@return all ranks, in the order of the file} */
    public List<Published> ranks() {
        return ranks;
    }

    /**
     * The ranks of a unit in one element before a year.
     *
     * @param unit the unit
     * @param element the element's code
     * @param year the year
     * @return the ranks of earlier years, the latest first; of one year in the order of the file
     */
    public List<Published> before(Unit unit, String element, int year) {
        return ranks.stream()
                .filter(rank -> rank.unit().equals(unit) && rank.element().equals(element) && rank.year() < year)
                .sorted((a, b) -> Integer.compare(b.year(), a.year()))
                .toList();
    }
}

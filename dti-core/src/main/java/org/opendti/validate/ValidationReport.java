package org.opendti.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.finding.Severity;
import org.opendti.index.CompositeIndex;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableOptions;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.table.UnitList;

/**
 * Everything that is wrong or odd about a table, in one go: what cannot be read, what cannot be scored, and figures that
 * can be scored but are hard to believe. Findings stand in the order of the file.
 *
 * @param rows how many rows could be read
 * @param findings errors, warnings and notes, each with file, line, column, unit and element as far as they apply
 */
public record ValidationReport(int rows, List<Finding> findings) {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::place, byPosition());

    /**
     * Copies the findings.
     *
     * @param rows as above
     * @param findings as above
     */
    public ValidationReport {
        findings = List.copyOf(findings);
    }

    /**
     * Checks a file.
     *
     * @param file the file
     * @param index what its columns mean, and how it will be scored
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param options how to read it
     * @return what was found
     */
    public static ValidationReport of(Path file, CompositeIndex index, UnitList units, TableOptions options) {
        TableScan scan = Tables.scan(file, index.framework(), units, options);
        return of(scan, index, Optional.empty());
    }

    /**
     * Checks a table that has been looked at.
     *
     * @param scan the table and what is wrong with its file
     * @param index what its columns mean, and how it will be scored
     * @param earlier figures of earlier years, to set values against, besides those in the table itself
     * @return what was found
     */
    public static ValidationReport of(TableScan scan, CompositeIndex index, Optional<IndicatorTable> earlier) {
        if (scan.table().isEmpty()) {
            return new ValidationReport(0, scan.findings());
        }
        IndicatorTable table = scan.table().get();
        Findings all = new Findings();
        scan.findings().forEach(all::add);
        List<Finding> scoring = new ArrayList<>();
        for (IndicatorTable slice : slices(table, scan, all)) {
            Suspicions.sameEverywhere(slice, all);
            Suspicions.sharesAmongPercentages(slice, index.framework(), all);
            scoring.addAll(index.check(slice));
        }
        Suspicions.leaps(table, earlier, all);
        withoutConsequences(scoring, scan).forEach(all::add);
        List<Finding> sorted = new ArrayList<>(all.list());
        sorted.sort(IN_ORDER);
        return new ValidationReport(table.rows().size(), sorted);
    }

    /** The tables that are scored each for itself; of a table of years not the rows without one. */
    private static List<IndicatorTable> slices(IndicatorTable table, TableScan scan, Findings findings) {
        List<IndicatorTable> slices = table.slices();
        List<IndicatorTable> dated =
                slices.stream().filter(slice -> !slice.years().isEmpty()).toList();
        if (dated.isEmpty() || dated.size() == slices.size()) {
            return slices;
        }
        boolean told = scan.findings().stream().anyMatch(finding -> finding.code() == FindingCode.BAD_YEAR);
        List<Integer> without = IntStream.range(0, table.rows().size())
                .filter(r -> table.rows().get(r).year().isEmpty())
                .boxed()
                .toList();
        if (!told) {
            findings.add(
                    FindingCode.YEARS_MIXED,
                    table.place(without.get(0)),
                    "years",
                    table.years(),
                    "without",
                    without.size());
        }
        return dated;
    }

    /** That a unit lacks the headline is no news where its own row is wrong, nor that all do where anything is. */
    private static Set<Finding> withoutConsequences(List<Finding> scoring, TableScan scan) {
        Set<Place> wrong = new HashSet<>();
        Stream.concat(scan.findings().stream(), scoring.stream())
                .filter(finding -> finding.severity() == Severity.ERROR && !isLacking(finding))
                .forEach(finding -> wrong.add(unit(finding)));
        return scoring.stream()
                .filter(finding -> !isLacking(finding) || !wrong.contains(unit(finding)))
                .filter(finding -> finding.code() != FindingCode.NO_VALUES || !scan.hasErrors())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isLacking(Finding finding) {
        return finding.code() == FindingCode.MISSING_TARGET || finding.code() == FindingCode.NO_VALUES;
    }

    private static Place unit(Finding finding) {
        return Place.of(finding.place().unit(), "");
    }

    /** By line and column; what has no line comes first. */
    private static Comparator<Place> byPosition() {
        return Comparator.comparing(Place::source).thenComparing(Place::line).thenComparing(Place::column);
    }

    /**
     * How many findings there are of a severity.
     *
     * @param severity the severity
     * @return the count
     */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** {@return whether one of the findings is an error, so that the table cannot be scored} */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}

package org.opendti.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.kernel.Numbers;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;

/**
 * Merged units' figures worked out from their predecessors' raw ones, to be scored anew; other than the official rule, which averages scores.
 *
 * <p>Counts are summed: what ratios and counts per head are made of, and numbers that the framework declares and no rule takes. All other numbers (shares,
 * surveys, levels against a target, given scores) are means by weight, Σ w x / Σ w. So 60 of 100 files and 10 of 50 are 70 of 150. A figure that a predecessor
 * lacks is missing. Words stand where all predecessors say the same; else they are missing, with a finding. A basis is the weakest of the predecessors',
 * sources are listed.
 *
 * @param table the figures of the later list
 * @param summed the headers of the columns that were summed
 * @param averaged the headers of the columns of numbers that were averaged by weight
 * @param findings words that differ: warnings
 */
public record MergedTable(IndicatorTable table, List<String> summed, List<String> averaged, List<Finding> findings) {

    private static final String SOURCE = "source";

    /**
     * Copies the lists.
     *
     * @param table as above
     * @param summed as above
     * @param averaged as above
     * @param findings as above
     */
    public MergedTable {
        summed = List.copyOf(summed);
        averaged = List.copyOf(averaged);
        findings = List.copyOf(findings);
    }

    /**
     * Merges by a column of the table.
     *
     * @param table figures of the earlier list, with one or more years and statuses
     * @param framework what the columns mean
     * @param merger how the list became another
     * @param weights the header of the column to weigh by, such as {@code population}
     * @return the figures of the later list
     * @throws DtiException if the table is of another list, or a row has no weight above 0
     */
    public static MergedTable of(IndicatorTable table, Framework framework, Merger merger, String weights) {
        Column column = Column.of(weights);
        return of(table, framework, merger, row -> table.number(column, row));
    }

    /**
     * Merges by weights from elsewhere.
     *
     * @param table figures of the earlier list, with one or more years and statuses
     * @param framework what the columns mean
     * @param merger how the list became another
     * @param weights a weight above 0 of every unit of the table
     * @return the figures of the later list
     * @throws DtiException if the table is of another list, or a unit has no weight above 0
     */
    public static MergedTable of(IndicatorTable table, Framework framework, Merger merger, Map<Unit, Double> weights) {
        return of(
                table,
                framework,
                merger,
                row -> weights.getOrDefault(table.rows().get(row).unit(), Double.NaN));
    }

    private static MergedTable of(
            IndicatorTable table, Framework framework, Merger merger, IntToDoubleFunction weights) {
        if (!merger.from().id().equals(table.units().id())) {
            throw new DtiException(
                    FindingCode.OTHER_LIST_TO_MERGE,
                    table.place(),
                    "list",
                    table.units().id(),
                    "from",
                    merger.from().id(),
                    "to",
                    merger.to().id());
        }
        return new Merging(table, framework, merger, checked(table, weights)).merged();
    }

    private static double[] checked(IndicatorTable table, IntToDoubleFunction weights) {
        Findings lacking = new Findings();
        double[] ofRows = new double[table.rows().size()];
        for (int r = 0; r < ofRows.length; r++) {
            ofRows[r] = weights.applyAsDouble(r);
            if (!(ofRows[r] > 0 && ofRows[r] < Double.POSITIVE_INFINITY)) {
                lacking.add(
                        FindingCode.NO_MERGE_WEIGHT,
                        table.place(r),
                        "unit",
                        table.rows().get(r).unit().name(),
                        "value",
                        Double.isFinite(ofRows[r]) ? Numbers.shortest(ofRows[r]) : "–");
            }
        }
        lacking.throwIfErrors();
        return ofRows;
    }

    /** One table on its way. */
    private static final class Merging {

        private final IndicatorTable table;
        private final Merger merger;
        private final double[] weights;
        private final Set<String> counts;
        private final Map<Row, Integer> rows = new LinkedHashMap<>();
        private final Findings findings = new Findings();
        private final TableBuilder into;

        Merging(IndicatorTable table, Framework framework, Merger merger, double[] weights) {
            this.table = table;
            this.merger = merger;
            this.weights = weights;
            this.counts = counts(framework);
            this.into = IndicatorTable.builder(merger.to());
            for (int r = 0; r < table.rows().size(); r++) {
                rows.put(table.rows().get(r), r);
            }
        }

        private static Set<String> counts(Framework framework) {
            Set<String> counts = new LinkedHashSet<>();
            Set<String> others = new LinkedHashSet<>();
            for (Indicator indicator : framework.indicators()) {
                boolean ofCounts = indicator.rule() instanceof RatioRule || indicator.rule() instanceof PerCapitaRule;
                (ofCounts ? counts : others).addAll(indicator.rawColumns());
            }
            framework.inputs().stream()
                    .filter(input -> input.type() == Input.Type.NUMBER && !others.contains(input.code()))
                    .forEach(input -> counts.add(input.code()));
            return counts;
        }

        private boolean isSummed(Column column) {
            return column.facet() == Column.Facet.VALUE && counts.contains(column.code());
        }

        MergedTable merged() {
            Set<List<Object>> slices = new LinkedHashSet<>();
            rows.keySet().forEach(row -> slices.add(List.of(row.year(), row.status())));
            for (Row slice : rows.keySet()) {
                if (slices.remove(List.of(slice.year(), slice.status()))) {
                    merger.to().units().forEach(unit -> row(unit, slice.year(), slice.status()));
                }
            }
            return new MergedTable(into.build(), headers(true), headers(false), findings.list());
        }

        private List<String> headers(boolean summed) {
            return table.numberColumns().stream()
                    .filter(column -> isSummed(column) == summed)
                    .map(Column::header)
                    .toList();
        }

        private void row(Unit unit, OptionalInt year, String status) {
            List<Optional<Integer>> before = merger.predecessors(unit).stream()
                    .map(predecessor -> Optional.ofNullable(rows.get(new Row(predecessor, year, status))))
                    .toList();
            if (before.stream().noneMatch(Optional::isPresent)) {
                return;
            }
            into.row(new Row(unit, year, status));
            if (before.stream().allMatch(Optional::isPresent)) {
                List<Integer> all = before.stream().flatMap(Optional::stream).toList();
                table.numberColumns().forEach(column -> number(column, all));
                table.textColumns().forEach(column -> text(column, all, unit));
            }
        }

        private void number(Column column, List<Integer> before) {
            boolean summed = isSummed(column);
            double sum = 0;
            double total = 0;
            for (int row : before) {
                double weight = summed ? 1 : weights[row];
                sum += weight * table.number(column, row);
                total += weight;
            }
            if (!Double.isNaN(sum)) {
                into.set(column.header(), summed ? sum : sum / total);
            }
        }

        private void text(Column column, List<Integer> before, Unit unit) {
            List<Optional<String>> words =
                    before.stream().map(row -> table.cell(column, row)).toList();
            List<String> present =
                    words.stream().flatMap(Optional::stream).distinct().toList();
            if (column.facet() == Column.Facet.BASIS) {
                present.stream()
                        .flatMap(word -> Basis.named(word).stream())
                        .max(Basis::compareTo)
                        .ifPresent(basis -> into.set(column.header(), basis.id()));
            } else if (column.header().equals(SOURCE)) {
                into.set(SOURCE, String.join("; ", new TreeSet<>(present)));
            } else if (present.size() > 1) {
                differ(column, before, unit);
            } else if (words.stream().allMatch(Optional::isPresent)) {
                into.set(column.header(), present.get(0));
            }
        }

        private void differ(Column column, List<Integer> before, Unit unit) {
            Stream<String> words = before.stream()
                    .map(row -> table.cell(column, row)
                            .map(word ->
                                    word + " (" + table.rows().get(row).unit().name() + ")")
                            .orElse(null))
                    .filter(Objects::nonNull);
            findings.add(
                    FindingCode.WORDS_DIFFER,
                    Place.of(unit.name(), column.header()),
                    "code",
                    column.header(),
                    "unit",
                    unit.name(),
                    "words",
                    Panel.listed(new ArrayList<>(words.toList())));
        }
    }
}

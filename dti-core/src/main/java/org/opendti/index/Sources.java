package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.framework.Indicator;
import org.opendti.framework.RawInputs;
import org.opendti.kernel.Doubles;
import org.opendti.normalise.Span;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * From which columns of a table some elements take what is given of them: what {@link Intake} does with a table, laid out so that
 * it can be done again with other numbers. Never changed once made.
 */
final class Sources {

    /** Columns of numbers, in the table's order. */
    private final List<Column> columns = new ArrayList<>();

    private final List<double[]> numbers = new ArrayList<>();
    private final List<Column.Range> ranges = new ArrayList<>();

    private final List<List<Source>> byElement = new ArrayList<>();
    private final Plan plan;
    private final IndicatorTable table;

    /** By element: how an indicator's raw values become its value. */
    private final @Nullable Scale[] scales;

    /** One of the ways in which a table gives an element. */
    private static final class Source {

        /** Which of its values is given. */
        private final Column.Facet facet;

        /** From which columns of numbers, by their numbers here; none where it is given in words. */
        private final int[] columns;

        /** An indicator's words. */
        private final @Nullable RawInputs words;

        private Source(Column.Facet facet, int[] columns, @Nullable RawInputs words) {
            this.facet = facet;
            this.columns = columns;
            this.words = words;
        }
    }

    /**
     * Lays a table out.
     *
     * @param plan where its columns go
     * @param needed the elements that matter
     */
    Sources(Plan plan, IndicatorTable table, BitSet needed) {
        this.plan = plan;
        this.table = table;
        this.scales = new Scale[plan.size()];
        int[] @Nullable [] inputs = new int[plan.size()][];
        for (int e = 0; e < plan.size(); e++) {
            byElement.add(new ArrayList<>(1));
            scales[e] = plan.element(e) instanceof Indicator ? Scale.of(plan, e) : null;
        }
        table.forEachNumbers((column, span, cells) -> {
            for (Plan.Target target : plan.targets(column)) {
                if (needed.get(target.element()) && isUsed(target)) {
                    add(target, number(column, cells, target.range()), inputs);
                }
            }
        });
        for (int e = needed.nextSetBit(0); e >= 0; e = needed.nextSetBit(e + 1)) {
            addWords(e);
        }
    }

    /** Whether a column of numbers tells anything of an element, as the recipe has it. */
    private boolean isUsed(Plan.Target target) {
        if (!plan.replacesRule(target.element())) {
            return true;
        }
        return target.facet() == Column.Facet.VALUE && target.inputs() == 1;
    }

    private int number(Column column, Doubles cells, Column.Range range) {
        int last = columns.size() - 1;
        if (last >= 0 && columns.get(last).equals(column)) {
            ranges.set(last, ranges.get(last).and(range));
            return last;
        }
        columns.add(column);
        numbers.add(cells.shared());
        ranges.add(range);
        return last + 1;
    }

    /** The last of an indicator's inputs to come makes it given. */
    private void add(Plan.Target target, int column, int[] @Nullable [] inputs) {
        int e = target.element();
        int[] own = inputs[e];
        if (own == null || target.facet() != Column.Facet.VALUE) {
            own = new int[target.inputs()];
            Arrays.fill(own, -1);
        }
        own[target.input()] = column;
        if (target.facet() == Column.Facet.VALUE) {
            inputs[e] = own;
        }
        if (Arrays.stream(own).allMatch(c -> c >= 0)) {
            byElement.get(e).add(new Source(target.facet(), own, null));
        }
    }

    private void addWords(int e) {
        if (plan.element(e) instanceof Indicator indicator
                && !plan.replacesRule(e)
                && !indicator.rule().words().isEmpty()) {
            List<@Nullable String[]> words = new ArrayList<>();
            for (String input : indicator.rawColumns()) {
                table.words(Column.of(input)).ifPresent(words::add);
            }
            if (words.size() == indicator.rawColumns().size()) {
                RawInputs texts = RawInputs.texts(units(), words);
                byElement.get(e).add(new Source(Column.Facet.VALUE, new int[0], texts));
            }
        }
    }

    IndicatorTable table() {
        return table;
    }

    int units() {
        return table.rows().size();
    }

    List<Column> columns() {
        return columns;
    }

    /** The table's own numbers in a column; not to be changed. */
    double[] numbers(int column) {
        return numbers.get(column);
    }

    Column.Range range(int column) {
        return ranges.get(column);
    }

    /** How an indicator's raw values become its value; null for an aggregate. */
    @Nullable
    Scale scale(int e) {
        return scales[e];
    }

    /** Whether raw values of an indicator are given. */
    boolean hasRaw(int e) {
        return byElement.get(e).stream().anyMatch(source -> source.facet == Column.Facet.VALUE);
    }

    /** Whether one of some columns gives the element. */
    boolean dependsOn(int e, boolean[] changed) {
        List<Source> sources = byElement.get(e);
        for (int s = 0; s < sources.size(); s++) {
            for (int c : sources.get(s).columns) {
                if (changed[c]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What is given of an element.
     *
     * @param scale how raw values of an indicator become its value; null for an aggregate
     * @param cells the numbers of each column
     * @param spans the least and greatest of them, where they are known
     * @return an entry a unit, NaN where missing; null where nothing at all is given
     */
    double @Nullable [] given(
            int e, @Nullable Scale scale, double[][] cells, @Nullable Span[] spans, Normaliser normaliser) {
        List<Source> sources = byElement.get(e);
        double[] merged = null;
        Column.Facet first = Column.Facet.BASIS;
        for (int s = 0; s < sources.size(); s++) {
            Source source = sources.get(s);
            double[] own = given(e, source, scale, cells, spans, normaliser);
            boolean goesBefore = source.facet.compareTo(first) < 0;
            merged = merged == null ? own : Values.firstPresent(goesBefore ? own : merged, goesBefore ? merged : own);
            first = goesBefore ? source.facet : first;
        }
        return merged;
    }

    private double[] given(
            int e,
            Source source,
            @Nullable Scale scale,
            double[][] cells,
            @Nullable Span[] spans,
            Normaliser normaliser) {
        if (source.facet != Column.Facet.VALUE || scale == null || !(plan.element(e) instanceof Indicator indicator)) {
            return Intake.share(plan.element(e), source.facet, cells[source.columns[0]]);
        }
        if (scale.replacesRule()) {
            double[] raw = cells[source.columns[0]];
            Span known = spans[source.columns[0]];
            return normaliser.normalised(indicator, scale, known == null ? Span.of(raw) : known, raw);
        }
        RawInputs words = source.words;
        return normaliser.attained(indicator, scale, words == null ? inputs(source, cells) : words);
    }

    private RawInputs inputs(Source source, double[][] cells) {
        Doubles[] inputs = new Doubles[source.columns.length];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = new Doubles(cells[source.columns[k]]);
        }
        return RawInputs.numbers(units(), inputs);
    }
}

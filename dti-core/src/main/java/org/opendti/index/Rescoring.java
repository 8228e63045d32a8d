package org.opendti.index;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.kernel.Numbers;
import org.opendti.normalise.Span;
import org.opendti.table.Column;

/**
 * One scoring with other numbers. What no other number, weight or goalpost touches is taken as it was; the first error ends it, and
 * nothing else is noticed.
 */
final class Rescoring implements Computation.Report {

    private final Layout layout;
    private final Plan plan;
    private final Sources sources;
    private final @Nullable Nominal nominal;
    private final Findings findings = new Findings();
    private final IntakeFindings troubles;
    private final Columns columns;

    /** By column of the sources: its numbers, whether they are other than nominal, and the span of those that are. */
    private final double[][] cells;

    private final boolean[] isOther;
    private final @Nullable Span[] spans;

    /** By element: whether its value is other than nominal, or may be. */
    private final boolean[] changed;

    /** What comes out when nothing is other. */
    static final class Nominal {

        private final double[][] columns;
        private final double[] @Nullable [] given;

        /**
         * Takes the arrays as they are.
         *
         * @param columns by element: its values; only of those that are needed
         * @param given by element: what is given of an aggregate that can be computed; null where nothing is
         */
        Nominal(double[][] columns, double[] @Nullable [] given) {
            this.columns = columns;
            this.given = given;
        }
    }

    /**
     * Starts.
     *
     * @param nominal what comes out when nothing is other; null to work all of it out
     */
    Rescoring(Layout layout, Sources sources, @Nullable Nominal nominal) {
        this.layout = layout;
        this.plan = layout.plan();
        this.sources = sources;
        this.nominal = nominal;
        this.troubles = new IntakeFindings(sources.table(), findings, this::cell, true);
        this.columns = Columns.ofMade(plan.size());
        this.cells = new double[sources.columns().size()][];
        this.isOther = new boolean[cells.length];
        this.spans = new Span[cells.length];
        this.changed = new boolean[plan.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = sources.numbers(c);
            if (nominal == null) {
                other(c, cells[c]);
            }
        }
    }

    private Optional<String> cell(Column column, int row) {
        int c = sources.columns().indexOf(column);
        if (c < 0) {
            return sources.table().cell(column, row);
        }
        return Double.isNaN(cells[c][row]) ? Optional.empty() : Optional.of(Numbers.shortest(cells[c][row]));
    }

    /** Takes other numbers, null or the very same array for those that there were. */
    void replace(double[] @Nullable [] numbers) {
        for (int c = 0; c < numbers.length; c++) {
            double[] own = numbers[c];
            if (own != null && own != cells[c]) {
                other(c, own);
            }
        }
    }

    private void other(int c, double[] numbers) {
        Column column = sources.columns().get(c);
        Span span = Span.of(numbers);
        isOther[c] = true;
        cells[c] = numbers;
        spans[c] = span;
        if (span.least() > span.greatest()) {
            return; // nothing but missing ones
        }
        Column.Range range = sources.range(c);
        if (span.least() < range.least() || span.greatest() > range.greatest()) {
            troubles.outOfRange(column, numbers, range);
        }
        if (span.least() == Double.NEGATIVE_INFINITY || span.greatest() == Double.POSITIVE_INFINITY) {
            troubles.notFinite(column, numbers);
        }
        if (span.least() <= 0 && span.greatest() >= 0) {
            cells[c] = withoutNegativeZero(numbers);
        }
    }

    private static double[] withoutNegativeZero(double[] numbers) {
        for (double x : numbers) {
            if (Double.doubleToRawLongBits(x) == Long.MIN_VALUE) {
                return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
            }
        }
        return numbers;
    }

    /**
     * Computes what is needed.
     *
     * @param shares a weight an edge; none for those that there were
     * @param scales by element: another scale than before, if it is; null for none at all
     */
    void run(double[] shares, @Nullable Scale @Nullable [] scales) {
        Normaliser normaliser = new Normaliser(plan.constant(), troubles);
        for (int e : layout.order(shares)) {
            if (findings.hasErrors()) {
                return;
            }
            Scale other = scales == null ? null : scales[e];
            changed[e] = nominal == null || other != null || sources.dependsOn(e, isOther);
            double[] given = changed[e] || nominal == null
                    ? sources.given(e, other == null ? sources.scale(e) : other, cells, spans, normaliser)
                    : nominal.given[e];
            Computation step = plan.step(e);
            columns.set(e, step == null ? leaf(e, given) : aggregate(e, step, given, shares));
        }
    }

    private double[] leaf(int e, double @Nullable [] given) {
        if (nominal != null && !changed[e]) {
            return nominal.columns[e];
        }
        return given == null ? Values.missing(sources.units()) : given;
    }

    private double[] aggregate(int e, Computation step, double @Nullable [] given, double[] shares) {
        boolean restated = layout.restates(e, shares);
        boolean acts = restated || changed[e];
        for (int k = 0; k < step.size() && !acts; k++) {
            acts = changed[step.part(k)];
        }
        if (nominal != null && !acts) {
            return nominal.columns[e];
        }
        changed[e] = true;
        double[] values = restated
                ? step.compute(columns, given, layout.weights(e, shares, step.size()), this)
                : step.compute(columns, given, sources.units(), 1, this).values();
        return given == null ? values : Values.firstPresent(values, given);
    }

    /** What kept the target from being computed: the first error, or the first unit that lacks it. */
    Optional<Finding> problem() {
        if (findings.hasErrors()) {
            return Optional.of(findings.list().get(0));
        }
        double[] scores = scores();
        for (int u = 0; u < scores.length; u++) {
            if (Double.isNaN(scores[u])) {
                return Optional.of(missing(u));
            }
        }
        return Optional.empty();
    }

    private Finding missing(int unit) {
        String code = plan.element(layout.target()).code();
        return Finding.of(
                FindingCode.MISSING_TARGET,
                sources.table().place(unit).withElement(code),
                "code",
                code,
                "unit",
                sources.table().rowUnits().get(unit).name(),
                "parts",
                Lacking.parts(plan, columns, layout.target(), unit));
    }

    /** The target's scores, to be read only. */
    double[] scores() {
        return columns.column(layout.target());
    }

    private ComputationFindings computing() {
        return new ComputationFindings(plan, sources.table().rowUnits(), findings, sources.table()::place);
    }

    @Override
    public void cannotAggregate(Computation step, int unit, int part, Aggregation.Trouble trouble, double value) {
        if (!findings.hasErrors()) {
            computing().cannotAggregate(step, unit, part, trouble, value);
        }
    }

    @Override
    public void cannotWeigh(Computation step, String problem) {
        if (!findings.hasErrors()) {
            computing().cannotWeigh(step, problem);
        }
    }

    /** How near sought weights come is a note, and not told. */
    @Override
    public void optimised(Computation step, double error) {}
}

package org.opendti.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendti.audit.Audit;
import org.opendti.audit.AuditOptions;
import org.opendti.audit.Correlation;
import org.opendti.audit.CorrelationTable;
import org.opendti.audit.CronbachAlpha;
import org.opendti.audit.EffectiveWeights;
import org.opendti.audit.LeaveOneOut;
import org.opendti.audit.PrincipalComponents;

/** The sections of an audit that are of a framework: correlations, alpha, components, weights, what elements add. */
final class AuditFrameworkText {

    private static final int DIGITS = 4;

    private static final List<String> CORRELATIONS = List.of(
            "column.element",
            "column.with",
            "column.relation",
            "kind.pearson",
            "column.p",
            "kind.spearman",
            "column.p",
            "kind.kendall",
            "column.p",
            "column.n",
            "column.flags");

    /** So many eigenvalues are shown. */
    private static final int FIRST = 5;

    private final Audit audit;
    private final String by;
    private final AuditPage page;
    private final Texts texts;

    AuditFrameworkText(Audit audit, String by, AuditPage page, Texts texts) {
        this.audit = audit;
        this.by = by;
        this.page = page;
        this.texts = texts;
    }

    void correlations() {
        AuditOptions options = audit.options();
        CorrelationTable table = audit.correlations();
        page.text("audit.correlations");
        page.text(
                "audit.correlations.about",
                "collinear",
                texts.number(options.collinear()),
                "weak",
                texts.number(options.weak()),
                "kind",
                texts.of("kind." + options.judgedBy().id()));
        page.text(
                "audit.correlations.sum",
                "count",
                table.rows().size(),
                "collinear",
                count(table, CorrelationTable.Flag.COLLINEAR),
                "negative",
                count(table, CorrelationTable.Flag.NEGATIVE),
                "weak",
                count(table, CorrelationTable.Flag.WEAK),
                "untold",
                table.rows().stream()
                        .filter(row -> Double.isNaN(judged(row.correlation())))
                        .count());
        page.table(
                AuditSection.CORRELATIONS,
                "LLLRRRRRRRL",
                CORRELATIONS,
                table.flagged().stream().sorted(worstFirst()).toList(),
                this::cells);
    }

    private double judged(Correlation correlation) {
        return correlation.of(audit.options().judgedBy()).value();
    }

    private static long count(CorrelationTable table, CorrelationTable.Flag flag) {
        return table.rows().stream().filter(row -> row.flags().contains(flag)).count();
    }

    /** Collinear pairs from the greatest on, then negative ones from the least on, then weak ones from the weakest on. */
    private Comparator<CorrelationTable.Row> worstFirst() {
        return Comparator.<CorrelationTable.Row, Boolean>comparing(
                        row -> !row.flags().contains(CorrelationTable.Flag.COLLINEAR))
                .thenComparing(row -> !row.flags().contains(CorrelationTable.Flag.NEGATIVE))
                .thenComparing(row -> {
                    double r = judged(row.correlation());
                    return row.flags().contains(CorrelationTable.Flag.COLLINEAR)
                            ? -Math.abs(r)
                            : row.flags().contains(CorrelationTable.Flag.NEGATIVE) ? r : Math.abs(r);
                });
    }

    private List<String> cells(CorrelationTable.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(page.code(row.first()));
        cells.add(page.code(row.second()));
        cells.add(texts.of("relation." + row.relation().id(), "aggregate", row.aggregate()));
        for (Correlation.Kind kind : Correlation.Kind.values()) {
            Correlation.Coefficient coefficient = row.correlation().of(kind);
            cells.add(page.number(coefficient.value(), 2));
            cells.add(page.probability(coefficient.p()));
        }
        cells.add(texts.number(row.correlation().units()));
        cells.add(page.flags(row.flags(), flag -> ((CorrelationTable.Flag) flag).id()));
        return cells;
    }

    void alpha() {
        page.text("audit.alpha");
        page.text("audit.alpha.about");
        List<CronbachAlpha> leaves = audit.alphas(CronbachAlpha.Level.LEAVES);
        List<CronbachAlpha> parts = audit.alphas(CronbachAlpha.Level.PARTS);
        page.table(
                AuditSection.ALPHA,
                "LRRRRRRL",
                List.of(
                        "column.element",
                        "column.parts-count",
                        "column.alpha",
                        "column.standardised",
                        "column.leaves",
                        "column.alpha",
                        "column.standardised",
                        "column.without"),
                IntStream.range(0, parts.size()).boxed().toList(),
                a -> cells(parts.get(a), leaves.get(a)));
    }

    private List<String> cells(CronbachAlpha parts, CronbachAlpha leaves) {
        return List.of(
                page.code(parts.code()),
                texts.number(parts.parts()),
                page.number(parts.alpha(), 3),
                page.number(parts.standardised(), 3),
                texts.number(leaves.parts()),
                page.number(leaves.alpha(), 3),
                page.number(leaves.standardised(), 3),
                parts.without().stream()
                        .filter(without -> without.alpha() > parts.alpha())
                        .max(Comparator.comparingDouble(CronbachAlpha.Without::alpha))
                        .map(without -> page.code(without.part()) + " " + page.number(without.alpha(), 3))
                        .orElse(""));
    }

    void components() {
        List<PrincipalComponents> all = audit.principalComponents();
        page.text("audit.components");
        page.text("audit.components.about");
        page.table(
                AuditSection.COMPONENTS,
                "LRRRRLL",
                List.of(
                        "column.element",
                        "column.units",
                        "column.parts-count",
                        "column.above-one",
                        "column.explained",
                        "column.eigenvalues",
                        "column.left-out"),
                all,
                this::cells);
        List<String> with = all.stream().map(PrincipalComponents::code).toList();
        List<String> without = audit.alphas(CronbachAlpha.Level.PARTS).stream()
                .map(CronbachAlpha::code)
                .filter(code -> !with.contains(code))
                .toList();
        if (!without.isEmpty()) {
            page.text("audit.components.none", "codes", AuditPage.listed(without));
        }
    }

    private List<String> cells(PrincipalComponents of) {
        int above = of.aboveOne();
        String eigenvalues = of.components().stream()
                .limit(FIRST)
                .map(component -> page.number(component.eigenvalue(), 2))
                .collect(Collectors.joining("  "));
        return List.of(
                page.code(of.code()),
                texts.number(of.units()),
                texts.number(of.parts().size()),
                texts.number(above),
                page.percent(of.components().get(Math.max(1, above) - 1).cumulative()),
                eigenvalues + (of.components().size() > FIRST ? " …" : ""),
                AuditPage.listed(of.leftOut()));
    }

    void weights() {
        page.text("audit.weights", "code", by);
        page.text("audit.weights.about", "code", by);
        page.table(
                AuditSection.WEIGHTS,
                "LLRR",
                List.of("column.code", "column.element", "column.weight", "column.paths"),
                audit.effectiveWeights(by).rows().stream()
                        .sorted(Comparator.comparingDouble(EffectiveWeights.Row::weight)
                                .reversed())
                        .toList(),
                row -> List.of(
                        page.code(row.code()),
                        page.name(row.code()),
                        texts.number(row.weight(), DIGITS),
                        texts.number((double) row.paths())));
    }

    void leaveOneOut() {
        page.text("audit.leave-one-out", "code", by);
        LeaveOneOut without = audit.leaveOneOut(by);
        if (without.rows().isEmpty()) {
            page.text("audit.leaf", "code", by);
            return;
        }
        page.text("audit.leave-one-out.about");
        page.table(
                AuditSection.LEAVE_ONE_OUT,
                "LRRRRRLR",
                List.of(
                        "column.element",
                        "column.weight",
                        "column.taken-out",
                        "column.score-change",
                        "column.mean-shift",
                        "column.largest-shift",
                        "column.unit",
                        "kind.spearman"),
                without.rows().stream()
                        .sorted(Comparator.comparingDouble(AuditFrameworkText::shift)
                                .reversed())
                        .toList(),
                this::cells);
    }

    private static double shift(LeaveOneOut.Row row) {
        return Double.isNaN(row.meanShift()) ? -1 : row.meanShift();
    }

    private List<String> cells(LeaveOneOut.Row row) {
        double largest = row.largestShift();
        return List.of(
                page.code(row.code()),
                texts.number(row.weight(), DIGITS),
                row.leftOut() + "/" + row.units(),
                page.change(row.meanScoreChange(), DIGITS),
                page.number(row.meanShift(), 2),
                page.number(largest, largest == Math.rint(largest) ? 0 : 1),
                row.mostShifted().map(Remarks::name).orElse(""),
                page.number(row.spearman(), DIGITS));
    }
}

package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.RawInputs;
import org.opendti.kernel.Doubles;
import org.opendti.kernel.Numbers;
import org.opendti.normalise.Line;
import org.opendti.normalise.Linear;
import org.opendti.normalise.Span;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/** Takes a table's columns to the elements they belong to: checks ranges and turns raw values and points into shares. */
final class Intake {

    private final Framework framework;
    private final Plan plan;
    private final Normaliser normaliser;
    private final IntakeFindings troubles;
    private final double tolerance;
    private final Findings findings;
    private final IndicatorTable table;
    private final List<Row> rows;

    /** By element: attainment of an indicator, given score of an aggregate. */
    final double[] @Nullable [] given;

    /** By element: an indicator that is normalised when it is needed. */
    final @Nullable Lined[] lined;

    /** By element: what each cell rests on, as far as the table says. */
    final @Nullable Basis[] @Nullable [] bases;

    /** By element: the numbers of an indicator's inputs. */
    private final @Nullable Doubles[] @Nullable [] raw;

    /** By element: which of its values was taken first. */
    private final @Nullable Column.Facet[] facets;

    Intake(Plan plan, Recipe recipe, IndicatorTable table, Findings findings) {
        this.framework = plan.framework();
        this.plan = plan;
        this.troubles = new IntakeFindings(table, findings, table::cell, false);
        this.normaliser = new Normaliser(recipe.normalising().constant(), troubles);
        this.tolerance = recipe.tolerance();
        this.findings = findings;
        this.table = table;
        this.rows = table.rows();
        this.given = new double[plan.size()][];
        this.lined = new Lined[plan.size()];
        this.facets = new Column.Facet[plan.size()];
        this.bases = new Basis[plan.size()][];
        this.raw = new Doubles[plan.size()][];
        table.forEachNumbers(this::take);
        for (Column column : table.textColumns()) {
            takeWords(column);
        }
        table.bases().forEach((code, cells) -> {
            int e = plan.number(code);
            if (e >= 0) {
                bases[e] = cells;
            }
        });
    }

    private void take(Column column, Column.Range span, Doubles numbers) {
        List<Plan.Target> targets = plan.targets(column);
        if (targets.isEmpty()) {
            passOver(column);
        }
        boolean within = true;
        for (Plan.Target target : targets) {
            if (!target.range().contains(span)) {
                if (within) {
                    troubles.outOfRange(column, numbers.shared(), target.range());
                }
                within = false;
            } else if (target.facet() == Column.Facet.VALUE
                    && plan.element(target.element()) instanceof Indicator indicator) {
                take(target, indicator, column, span, numbers);
            } else if (plan.replacesRule(target.element())) {
                passOver(column); // an attainment or points are not on the scale of normalised raw values
            } else {
                Element element = plan.element(target.element());
                merge(target.element(), target.facet(), share(element, target.facet(), numbers.shared()));
            }
        }
    }

    /** One of an indicator's inputs; the last of them to come makes the attainments. */
    private void take(Plan.Target target, Indicator indicator, Column column, Column.Range span, Doubles numbers) {
        int e = target.element();
        if (plan.replacesRule(target.element())) {
            if (target.inputs() > 1) {
                troubles.refuseSeveral(target, indicator, column);
            } else {
                normalise(e, indicator, new Span(span.least(), span.greatest()), numbers);
            }
            return;
        }
        if (target.inputs() == 1) {
            attain(e, indicator, RawInputs.numbers(rows.size(), numbers));
            return;
        }
        @Nullable Doubles[] inputs = raw[e];
        if (inputs == null) {
            inputs = new Doubles[target.inputs()];
            raw[e] = inputs;
        }
        inputs[target.input()] = numbers;
        Doubles[] complete = complete(inputs);
        if (complete != null) {
            attain(e, indicator, RawInputs.numbers(rows.size(), complete));
        }
    }

    private static Doubles @Nullable [] complete(@Nullable Doubles[] inputs) {
        Doubles[] complete = new Doubles[inputs.length];
        for (int k = 0; k < inputs.length; k++) {
            Doubles input = inputs[k];
            if (input == null) {
                return null;
            }
            complete[k] = input;
        }
        return complete;
    }

    /** Words go to their indicator once all of its columns are known, as rules of words take words alone. */
    private void takeWords(Column column) {
        for (Plan.Target target : plan.targets(column)) {
            if (target.input() == 0 && plan.element(target.element()) instanceof Indicator indicator) {
                List<@Nullable String[]> words = new ArrayList<>();
                if (plan.replacesRule(target.element())) {
                    troubles.refuseSeveral(target, indicator, column);
                    continue;
                }
                for (String input : indicator.rawColumns()) {
                    table.words(Column.of(input)).ifPresent(words::add);
                }
                if (words.size() == indicator.rawColumns().size()
                        && !indicator.rule().words().isEmpty()) {
                    attain(target.element(), indicator, RawInputs.texts(rows.size(), words));
                }
            }
        }
    }

    private void attain(int e, Indicator indicator, RawInputs inputs) {
        merge(e, Column.Facet.VALUE, normaliser.attained(indicator, Scale.of(plan, e), inputs));
    }

    /** A straight line is kept as it is, and drawn when it is needed. */
    private void normalise(int e, Indicator indicator, Span span, Doubles numbers) {
        Scale scale = Scale.of(plan, e);
        if (scale.method() instanceof Linear linear
                && linear.fit(numbers.shared(), span, indicator.direction()) instanceof Line line) {
            lined[e] = new Lined(numbers, line.over(span));
        } else {
            merge(e, Column.Facet.VALUE, normaliser.normalised(indicator, scale, span, numbers.shared()));
        }
    }

    private void passOver(Column column) {
        boolean input =
                framework.inputs().stream().anyMatch(known -> known.code().equals(column.code()));
        if (!input) {
            findings.add(
                    FindingCode.COLUMN_PASSED_OVER,
                    table.place(column),
                    "column",
                    column.header(),
                    "framework",
                    framework.id());
        }
    }

    /** Attainment of an indicator, score of an aggregate. */
    static double[] share(Element element, Column.Facet facet, double[] cells) {
        if (facet == Column.Facet.POINTS) {
            double most = element.maxPoints().orElseThrow();
            return Arrays.stream(cells)
                    .map(points -> most == 0 ? Double.NaN : points / most)
                    .toArray();
        }
        return cells;
    }

    /** What a raw value earns goes before an attainment, and both before points. */
    private void merge(int e, Column.Facet taken, double[] shares) {
        double[] before = given[e];
        Column.Facet facet = facets[e];
        if (before == null || facet == null) {
            given[e] = shares;
            facets[e] = taken;
            return;
        }
        boolean first = taken.compareTo(facet) < 0;
        double[] used = first ? shares : before;
        double[] other = first ? before : shares;
        Column usedColumn = new Column(plan.element(e).code(), first ? taken : facet);
        Column otherColumn = new Column(usedColumn.code(), first ? facet : taken);
        report(FindingCode.GIVEN_TWICE, otherColumn, usedColumn.header(), used, other);
        given[e] = Values.firstPresent(used, other);
        facets[e] = first ? taken : facet;
    }

    /** Reports units of which a given aggregate differs from the computed one by more than the tolerance. */
    void checkComputed(int e, double[] computed) {
        double[] shares = given[e];
        Column.Facet facet = facets[e];
        if (shares != null && facet != null) {
            Column column = new Column(plan.element(e).code(), facet);
            report(FindingCode.GIVEN_DIFFERS, column, "", computed, shares);
        }
    }

    private void report(FindingCode code, Column column, String usedColumn, double[] used, double[] other) {
        for (int u = 0; u < used.length; u++) {
            if (Math.abs(used[u] - other[u]) > tolerance) {
                findings.add(
                        code,
                        table.place(column, u),
                        "code",
                        column.code(),
                        "unit",
                        rows.get(u).unit().name(),
                        "column",
                        column.header(),
                        "used",
                        usedColumn,
                        "given",
                        Numbers.shortest(other[u]),
                        "computed",
                        Numbers.shortest(used[u]),
                        "tolerance",
                        Numbers.shortest(tolerance));
            }
        }
    }
}

package org.opendti.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.kernel.Doubles;
import org.opendti.kernel.Numbers;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/** Takes a table's columns to the elements they belong to: checks ranges and turns raw values and points into shares. */
final class Intake {

    private final Framework framework;
    private final Plan plan;
    private final double tolerance;
    private final Findings findings;
    private final List<Row> rows;

    /** By element: attainment of an indicator, given score of an aggregate. */
    final double[] @Nullable [] given;

    /** By element: what each cell rests on, as far as the table says. */
    final @Nullable Basis[] @Nullable [] bases;

    /** By element: which of its values was taken first. */
    private final @Nullable Column.Facet[] facets;

    Intake(Framework framework, Plan plan, double tolerance, IndicatorTable table, Findings findings) {
        this.framework = framework;
        this.plan = plan;
        this.tolerance = tolerance;
        this.findings = findings;
        this.rows = table.rows();
        this.given = new double[plan.size()][];
        this.facets = new Column.Facet[plan.size()];
        this.bases = new Basis[plan.size()][];
        table.forEachNumbers(this::take);
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
        for (Plan.Target target : targets) {
            if (target.range().contains(span)) {
                merge(target, share(target, numbers.shared()));
            } else {
                reportRange(column, numbers.shared(), target.range());
            }
        }
    }

    private void passOver(Column column) {
        boolean input =
                framework.inputs().stream().anyMatch(known -> known.code().equals(column.code()));
        if (!input) {
            findings.add(
                    FindingCode.COLUMN_PASSED_OVER,
                    Place.of("", column.code()),
                    "column",
                    column.header(),
                    "framework",
                    framework.id());
        }
    }

    private void reportRange(Column column, double[] cells, Column.Range range) {
        for (int u = 0; u < cells.length; u++) {
            if (cells[u] < range.least() || cells[u] > range.greatest()) {
                boolean above = cells[u] > range.greatest();
                String unit = rows.get(u).unit().name();
                findings.add(
                        above ? FindingCode.ABOVE_MAXIMUM : FindingCode.BELOW_MINIMUM,
                        Place.of(unit, column.code()),
                        "value",
                        cells[u],
                        "column",
                        column.header(),
                        "unit",
                        unit,
                        "limit",
                        Numbers.shortest(above ? range.greatest() : range.least()));
            }
        }
    }

    /** Attainment of an indicator, score of an aggregate. */
    private double[] share(Plan.Target target, double[] cells) {
        Element element = plan.element(target.element());
        if (target.facet() == Column.Facet.POINTS) {
            double most = element.maxPoints().orElseThrow();
            return Arrays.stream(cells)
                    .map(points -> most == 0 ? Double.NaN : points / most)
                    .toArray();
        } else if (target.facet() == Column.Facet.VALUE && element instanceof Indicator indicator) {
            return indicator.rule().attainments(cells);
        }
        return cells;
    }

    /** What a raw value earns goes before an attainment, and both before points. */
    private void merge(Plan.Target target, double[] shares) {
        int e = target.element();
        double[] before = given[e];
        Column.Facet facet = facets[e];
        if (before == null || facet == null) {
            given[e] = shares;
            facets[e] = target.facet();
            return;
        }
        boolean first = target.facet().compareTo(facet) < 0;
        double[] used = first ? shares : before;
        double[] other = first ? before : shares;
        checkDifference(e, used, other);
        given[e] = Values.firstPresent(used, other);
        facets[e] = first ? target.facet() : facet;
    }

    /** Reports units of which two values of one element differ by more than the tolerance. */
    void checkDifference(int e, double[] used, double[] other) {
        for (int u = 0; u < used.length; u++) {
            if (Math.abs(used[u] - other[u]) > tolerance) {
                String unit = rows.get(u).unit().name();
                String code = plan.element(e).code();
                findings.add(
                        FindingCode.GIVEN_DIFFERS,
                        Place.of(unit, code),
                        "code",
                        code,
                        "unit",
                        unit,
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

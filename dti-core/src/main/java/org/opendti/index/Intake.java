package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.RawInputs;
import org.opendti.framework.ScoringRule;
import org.opendti.kernel.Doubles;
import org.opendti.kernel.Numbers;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.Unit;

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

    /** By element: the numbers of an indicator's inputs. */
    private final @Nullable Doubles[] @Nullable [] raw;

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
        this.raw = new Doubles[plan.size()][];
        table.forEachNumbers(this::take);
        for (Column column : table.textColumns()) {
            takeWords(column, table);
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
                    reportRange(column, numbers.shared(), target.range());
                }
                within = false;
            } else if (target.facet() == Column.Facet.VALUE
                    && plan.element(target.element()) instanceof Indicator indicator) {
                take(target, indicator, numbers);
            } else {
                merge(target.element(), target.facet(), share(target, numbers.shared()));
            }
        }
    }

    /** One of an indicator's inputs; the last of them to come makes the attainments. */
    private void take(Plan.Target target, Indicator indicator, Doubles numbers) {
        int e = target.element();
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
    private void takeWords(Column column, IndicatorTable table) {
        for (Plan.Target target : plan.targets(column)) {
            if (target.input() == 0 && plan.element(target.element()) instanceof Indicator indicator) {
                List<@Nullable String[]> words = new ArrayList<>();
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
        double[] attainments = indicator
                .rule()
                .attainments(
                        inputs,
                        indicator.direction(),
                        (unit, trouble, value) ->
                                report(indicator, rows.get(unit).unit(), trouble, value));
        merge(e, Column.Facet.VALUE, attainments);
    }

    private void report(Indicator indicator, Unit unit, ScoringRule.Trouble trouble, String value) {
        FindingCode code = switch (trouble) {
            case BEYOND -> FindingCode.RAW_BEYOND;
            case HELD -> FindingCode.RAW_HELD;
            case NO_POPULATION -> FindingCode.NO_POPULATION;
            case NO_SPREAD -> FindingCode.NO_SPREAD;
            case UNKNOWN_WORD -> FindingCode.UNKNOWN_WORD;
        };
        findings.add(
                code,
                Place.of(unit.name(), indicator.code()),
                "code",
                indicator.code(),
                "column",
                indicator.code(),
                "unit",
                unit.name(),
                "value",
                value,
                "rule",
                indicator.rule().type(),
                "known",
                String.join(", ", indicator.rule().words()));
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
        checkDifference(e, used, other);
        given[e] = Values.firstPresent(used, other);
        facets[e] = first ? taken : facet;
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

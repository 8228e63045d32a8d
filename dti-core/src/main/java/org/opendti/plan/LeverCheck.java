package org.opendti.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.NotScoredRule;
import org.opendti.framework.RatioRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scorecard;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** What keeps a cell from moving, or from moving as it was asked to. */
final class LeverCheck {

    private final CompositeIndex index;
    private final Framework framework;
    private final IndicatorTable table;
    private final Unit unit;

    LeverCheck(CompositeIndex index, IndicatorTable table, Unit unit) {
        this.index = index;
        this.framework = index.framework();
        this.table = table;
        this.unit = unit;
    }

    /**
     * Whether an indicator's value comes of its raw values.
     *
     * @throws DtiException if the recipe normalises it
     */
    boolean isScoredByRule(Indicator indicator, Scorecard.Entry entry, int row) {
        if (index.recipe().normalising().method(indicator.code()).isPresent()) {
            throw problem(FindingCode.PLAN_NORMALISED, indicator.code(), "");
        }
        boolean none = indicator.rule() instanceof RatioRule ratio
                && ratio.zero() == RatioRule.Zero.MISSING
                && table.number(Column.of(indicator.rawColumns().get(1)), row) == 0;
        return !entry.raw().isEmpty() && !(indicator.rule() instanceof NotScoredRule) && !none;
    }

    /** Whether several indicators take the column. */
    boolean isShared(Column column) {
        return users(column.code()).size() > 1;
    }

    private List<Indicator> users(String input) {
        return framework.indicators().stream()
                .filter(indicator -> indicator.rawColumns().contains(input))
                .toList();
    }

    /**
     * Checks the bound of a number.
     *
     * @param now the number today
     * @throws DtiException if it is worse than today's, or the column does not take it
     */
    void bound(Column column, Slide.Line line, double now, double bound) {
        boolean taken = column.range(framework).orElseThrow().contains(bound) && Math.abs(bound) <= Double.MAX_VALUE;
        if (!taken || !line.isAsGood(bound, now)) {
            Column.Range range = column.range(framework).orElseThrow();
            throw new DtiException(
                    FindingCode.PLAN_BAD_BOUND,
                    Place.of(unit.name(), column.code()),
                    "column",
                    column.header(),
                    "unit",
                    unit.name(),
                    "bound",
                    bound,
                    "now",
                    Numbers.shortest(now),
                    "least",
                    line.best() > line.worst() ? Numbers.shortest(now) : end(range.least()),
                    "greatest",
                    line.best() > line.worst() ? end(range.greatest()) : Numbers.shortest(now));
        }
    }

    private static String end(double end) {
        return Double.isInfinite(end) ? (end > 0 ? "∞" : "−∞") : Numbers.shortest(end);
    }

    /** That words have no bound. */
    DtiException boundOfWords(Column column) {
        return problem(FindingCode.PLAN_BOUND_OF_WORDS, column.header(), "");
    }

    /** That moving these would move all units. */
    void relative(List<String> codes) {
        if (!codes.isEmpty()) {
            throw problem(FindingCode.PLAN_RELATIVE, codes.get(0), String.join(", ", codes));
        }
    }

    /** That words have no raw unit. */
    DtiException costOfWords(Column column) {
        return problem(FindingCode.PLAN_COST_OF_WORDS, column.header(), "");
    }

    /** Checks that all raw units from today's number on are worth the same. */
    void rawUnits(Column column, Slide.Line line, double now) {
        if (line.logarithmic()) {
            throw problem(FindingCode.PLAN_COST_OF_LOGARITHMS, column.header(), "");
        }
        if (line.isBelow(now)) {
            throw problem(FindingCode.PLAN_COST_BELOW_WORST, column.header(), Numbers.shortest(line.worst()));
        }
    }

    /**
     * Checks that all names mean a cell that moves.
     *
     * @param named what cells can be named by
     * @throws DtiException if one does not; it says why
     */
    void names(Choices choices, Set<String> named, Leaves leaves) {
        for (String name : choices.names()) {
            if (!named.contains(name)) {
                throw whyNot(name, leaves);
            }
        }
    }

    private DtiException whyNot(String name, Leaves leaves) {
        String code = framework.find(name).isPresent() ? name : Column.of(name).code();
        List<Indicator> users = users(code);
        boolean input =
                framework.inputs().stream().anyMatch(known -> known.code().equals(code));
        if (framework.find(code).isEmpty() && input && !users.isEmpty()) {
            return ofInput(code, users, leaves);
        }
        Element element = framework.element(code);
        if (leaves.weight(code).isEmpty()) {
            return leaves.whyNot(code);
        }
        return problem(FindingCode.PLAN_CANNOT_MOVE, code, String.join(", ", columns(element)));
    }

    private static List<String> columns(Element element) {
        return element instanceof Indicator indicator ? indicator.rawColumns() : List.of(element.code());
    }

    private DtiException ofInput(String code, List<Indicator> users, Leaves leaves) {
        String names = users.stream().map(Indicator::code).collect(Collectors.joining(", "));
        if (users.size() == 1 && leaves.weight(users.get(0).code()).isEmpty()) {
            return leaves.whyNot(users.get(0).code());
        }
        return problem(users.size() > 1 ? FindingCode.PLAN_INPUT_SHARED : FindingCode.PLAN_CANNOT_MOVE, code, names);
    }

    private DtiException problem(FindingCode code, String name, String other) {
        return new DtiException(code, Place.of(unit.name(), name), "code", name, "unit", unit.name(), "other", other);
    }
}

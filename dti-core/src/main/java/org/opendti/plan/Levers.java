package org.opendti.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.framework.ConditionsRule;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.framework.LevelRule;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.StepsRule;
import org.opendti.index.Scorecard;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/** Finds the cells of a unit that can move, and how. */
final class Levers {

    private final Leaves leaves;
    private final IndicatorTable table;
    private final int row;
    private final Choices choices;
    private final LeverCheck check;
    private final List<Lever> found = new ArrayList<>();

    /** Headers and codes that cells can be named by, whether or not there is room left to move. */
    private final Set<String> named = new HashSet<>();

    /** What is judged beside the other units and is not held fixed. */
    private final List<String> relative = new ArrayList<>();

    private Levers(Leaves leaves, IndicatorTable table, int row, Choices choices, LeverCheck check) {
        this.leaves = leaves;
        this.table = table;
        this.row = row;
        this.choices = choices;
        this.check = check;
    }

    /**
     * The cells that can move, in the framework's order.
     *
     * @param table the table
     * @param row the unit's row
     * @throws DtiException if a choice names what does not move, or a bound or cost that cannot be
     */
    static List<Lever> of(Leaves leaves, IndicatorTable table, int row, Choices choices, LeverCheck check) {
        Levers levers = new Levers(leaves, table, row, choices, check);
        leaves.entries().forEach(levers::find);
        check.names(choices, levers.named, leaves);
        check.relative(levers.relative);
        return List.copyOf(levers.found);
    }

    private void find(Scorecard.Entry entry) {
        Element element = entry.element();
        double score = entry.score().orElseThrow();
        boolean observed = element instanceof Indicator;
        if (element instanceof Indicator indicator && check.isScoredByRule(indicator, entry, row)) {
            byRule(indicator, score);
            return;
        }
        Column column = new Column(element.code(), observed ? Column.Facet.ATTAINMENT : Column.Facet.VALUE);
        if (!Double.isNaN(table.number(column, row))) {
            slide(column, element, score, Lines.SHARE);
        } else {
            double most = element.maxPoints().orElseThrow();
            slide(new Column(element.code(), Column.Facet.POINTS), element, score, Lines.points(most));
        }
    }

    private void byRule(Indicator indicator, double score) {
        Column column = Column.of(indicator.rawColumns().get(0));
        ScoringRule rule = indicator.rule();
        if (rule instanceof ConditionsRule conditions) {
            for (int k = 0; k < conditions.shares().size(); k++) {
                flag(
                        Column.of(indicator.rawColumns().get(k)),
                        indicator,
                        conditions.shares().get(k),
                        score);
            }
        } else if (rule instanceof RelativeRule) {
            spot(column, indicator, score).ifPresent(spot -> relative.add(indicator.code()));
        } else if (!check.isShared(column)) {
            if (rule instanceof LevelRule levels) {
                levels(column, indicator, levels, score);
            } else if (rule instanceof StepsRule steps) {
                counts(column, indicator, steps, score);
            } else {
                Lines.of(indicator, table, row).ifPresent(line -> slide(column, indicator, score, line));
            }
        }
    }

    /** Takes note of a cell; where it stands if it may move. */
    private Optional<Spot> spot(Column column, Element element, double score) {
        named.add(column.header());
        named.add(element.code());
        return choices.isFixed(column, element.code()) || score >= 1
                ? Optional.empty()
                : Optional.of(new Spot(
                        column,
                        element,
                        table.cell(column, row).orElse(""),
                        score,
                        leaves.weight(element.code()).orElseThrow(),
                        choices.cost(column, element.code())));
    }

    private void slide(Column column, Element element, double score, Lines lines) {
        double now = table.number(column, row);
        Slide.Line line = lines.line();
        Optional<Double> asked = choices.bound(column, element.code());
        asked.ifPresent(bound -> check.bound(column, line, now, bound));
        spot(column, element, score).ifPresent(spot -> {
            boolean whole = choices.whole() && isCount(column);
            double bound = bound(lines, asked, whole);
            if (spot.cost().per() == Cost.Per.RAW) {
                check.rawUnits(column, line, now);
            }
            if (line.attainment(bound) > score) {
                found.add(new Slide(spot, line, now, bound, whole));
            }
        });
    }

    private static double bound(Lines lines, Optional<Double> asked, boolean whole) {
        Slide.Line line = lines.line();
        boolean lower = asked.isPresent() && line.isAsGood(line.best(), asked.get());
        double bound = lower ? asked.get() : line.best();
        if (!whole) {
            return bound;
        }
        boolean past = !lower && lines.beyond() == ScoringRule.Beyond.HOLD;
        return past ? line.wholeFrom(bound) : line.wholeUpTo(bound);
    }

    /** Whether all numbers of a column of raw values are whole, and some above 1. */
    private boolean isCount(Column column) {
        double most = 0;
        for (int r = 0; r < table.rows().size(); r++) {
            double x = table.number(column, r);
            if (x != Math.rint(x) && !Double.isNaN(x)) {
                return false;
            }
            most = x > most ? x : most;
        }
        return column.facet() == Column.Facet.VALUE && most > 1;
    }

    private void levels(Column column, Indicator indicator, LevelRule rule, double score) {
        words(
                column,
                indicator,
                score,
                spot -> rule.levels().entrySet().stream()
                        .filter(level -> level.getValue() > score)
                        .sorted(Map.Entry.comparingByValue())
                        .map(level -> spot.step(Step.Kind.WORD, level.getKey(), level.getValue(), 0))
                        .toList());
    }

    private void flag(Column column, Indicator indicator, double share, double score) {
        boolean unmet = table.cell(column, row)
                .flatMap(ConditionsRule::flag)
                .map(met -> !met && share > 0)
                .orElse(false);
        if (!check.isShared(column)) {
            words(
                    column,
                    indicator,
                    score,
                    spot -> unmet
                            ? List.of(spot.step(Step.Kind.WORD, metWord(spot.from()), Math.min(1, score + share), 0))
                            : List.of());
        }
    }

    /** The word for what is met in the language of the word for what is not. */
    private static String metWord(String unmet) {
        return switch (unmet.toLowerCase(Locale.ROOT)) {
            case "không" -> "có";
            case "false" -> "true";
            case "0" -> "1";
            default -> "yes";
        };
    }

    /** The options of a cell. */
    private interface Options {
        List<Step> of(Spot spot);
    }

    private void words(Column column, Indicator indicator, double score, Options options) {
        if (choices.bound(column, indicator.code()).isPresent()) {
            throw check.boundOfWords(column);
        }
        spot(column, indicator, score).ifPresent(spot -> {
            if (spot.cost().per() == Cost.Per.RAW) {
                throw check.costOfWords(column);
            }
            add(spot, options.of(spot));
        });
    }

    private void counts(Column column, Indicator indicator, StepsRule rule, double score) {
        double now = table.number(column, row);
        Optional<Double> asked = choices.bound(column, indicator.code());
        asked.ifPresent(bound -> check.bound(column, new Slide.Line(0, 1, false), now, bound));
        double bound = asked.orElse(Double.POSITIVE_INFINITY);
        spot(column, indicator, score).ifPresent(spot -> {
            List<Step> options = new ArrayList<>();
            double earned = score;
            for (StepsRule.Step step : rule.steps()) {
                if (step.earns() > earned && step.from() > now && step.from() <= bound) {
                    earned = step.earns();
                    options.add(spot.step(Step.Kind.COUNT, Numbers.shortest(step.from()), earned, step.from() - now));
                }
            }
            add(spot, options);
        });
    }

    private void add(Spot spot, List<Step> options) {
        List<Step> ascending = options.stream()
                .sorted(Comparator.comparingDouble(Step::attainmentTo))
                .toList();
        if (!ascending.isEmpty()) {
            found.add(new Menu(spot, ascending));
        }
    }
}

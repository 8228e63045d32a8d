package org.opendti.plan;

import java.util.Optional;
import org.opendti.framework.ExternalRule;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.framework.ShareRule;
import org.opendti.framework.SurveyRule;
import org.opendti.framework.TargetRule;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * The straight line of a rule's first input, the others staying as they are.
 *
 * @param line what its numbers earn
 * @param beyond what happens past the best
 */
record Lines(Slide.Line line, Beyond beyond) {

    /** An attainment or a score. */
    static final Lines SHARE = of(0, 1, Beyond.ERROR);

    private static Lines of(double worst, double best, Beyond beyond) {
        return new Lines(new Slide.Line(worst, best, false), beyond);
    }

    /** Points out of so many. */
    static Lines points(double most) {
        return of(0, most, Beyond.ERROR);
    }

    /**
     * The line of an indicator for one unit.
     *
     * @return nothing where it is judged by words or steps, or no number helps, as with a ratio to 0
     */
    static Optional<Lines> of(Indicator indicator, IndicatorTable table, int row) {
        ScoringRule rule = indicator.rule();
        if (rule instanceof ShareRule) {
            return Optional.of(SHARE);
        }
        if (rule instanceof TargetRule target) {
            return Optional.of(of(0, target.target(), target.beyond()));
        }
        if (rule instanceof SurveyRule survey) {
            return Optional.of(of(survey.least(), survey.most(), Beyond.ERROR));
        }
        if (rule instanceof ExternalRule posts) {
            return Optional.of(of(posts.worst(), posts.best(), posts.beyond()));
        }
        if (rule instanceof GoalpostsRule posts) {
            boolean logarithmic = posts.scale() == GoalpostsRule.Scale.LOG;
            return Optional.of(new Lines(new Slide.Line(posts.worst(), posts.best(), logarithmic), posts.beyond()));
        }
        return ofTwo(indicator, table, row);
    }

    private static Optional<Lines> ofTwo(Indicator indicator, IndicatorTable table, int row) {
        if (indicator.rawColumns().size() != 2) {
            return Optional.empty();
        }
        double second = table.number(Column.of(indicator.rawColumns().get(1)), row);
        if (!(second > 0)) {
            return Optional.empty();
        }
        if (indicator.rule() instanceof RatioRule ratio) {
            return Optional.of(of(0, second, ratio.beyond()));
        }
        return indicator.rule() instanceof PerCapitaRule rule
                ? Optional.of(of(0, allOf(rule, second), rule.beyond()))
                : Optional.empty();
    }

    /** The greatest count that does not pass the target, rounding and all. */
    private static double allOf(PerCapitaRule rule, double population) {
        double count = rule.target() * population / rule.scale();
        while (count * rule.scale() / population / rule.target() > 1) {
            count = Math.nextDown(count);
        }
        return count;
    }
}

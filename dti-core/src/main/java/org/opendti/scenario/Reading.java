package org.opendti.scenario;

import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.ExternalRule;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.ShareRule;
import org.opendti.framework.StepsRule;
import org.opendti.framework.SurveyRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.Origin;
import org.opendti.table.Column;
import org.opendti.table.Unit;

/** What stands in a column by now, observed or computed, and where the gaps to goals end. */
final class Reading {

    private final Draft draft;
    private final Fed fed;

    Reading(Draft draft, Fed fed) {
        this.draft = draft;
        this.fed = fed;
    }

    /** A unit's number; of what can be computed the value that counts; NaN where missing. */
    double number(Unit unit) {
        double cell = draft.table().number(fed.column(), draft.row(unit));
        if (!fed.indicators().isEmpty() || fed.element().isEmpty()) {
            return cell;
        }
        Element element = fed.element().get();
        boolean aggregate = element instanceof Aggregate;
        boolean counts = aggregate ? draft.board().origin(unit, element.code()) != Origin.COMPUTED : !hasRaw(unit);
        if (counts && !Double.isNaN(cell)) {
            return cell;
        }
        double score = draft.board().score(unit, element.code());
        return fed.column().facet() == Column.Facet.POINTS
                ? score * element.maxPoints().orElse(Double.NaN)
                : score;
    }

    private boolean hasRaw(Unit unit) {
        return fed.element().orElseThrow() instanceof Indicator indicator
                && indicator.rawColumns().stream()
                        .allMatch(code -> draft.table()
                                .cell(Column.of(code), draft.row(unit))
                                .isPresent());
    }

    /** Where the gap of a unit ends; NaN where nobody has a number. */
    double goal(Goal goal, Unit unit) {
        if (goal instanceof Goal.Value value) {
            return value.value();
        } else if (goal instanceof Goal.OfUnit other) {
            return number(UnitChoice.in(draft.table(), other.unit()));
        } else if (goal instanceof Goal.MeanOf mean) {
            return mean(UnitChoice.group(mean.group()).in(draft.table()));
        } else if (goal instanceof Goal.Best) {
            return best(draft.table().rowUnits());
        }
        return target(unit);
    }

    private double mean(List<Unit> units) {
        return units.stream()
                .mapToDouble(this::number)
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(Double.NaN);
    }

    private double best(List<Unit> units) {
        boolean less = fed.isLessBetter(draft.index());
        double best = Double.NaN;
        for (Unit unit : units) {
            double x = number(unit);
            if (!Double.isNaN(x)) {
                best = Double.isNaN(best) ? x : less ? Math.min(best, x) : Math.max(best, x);
            }
        }
        return best;
    }

    /** What earns all points. */
    private double target(Unit unit) {
        if (fed.indicators().isEmpty()) {
            return fed.column().facet() == Column.Facet.POINTS
                    ? fed.element().orElseThrow().maxPoints().orElseThrow()
                    : 1;
        }
        Indicator indicator = fed.indicators().get(0);
        if (fed.indicators().size() > 1
                || indicator.rawColumns().indexOf(fed.column().code()) > 0) {
            throw noTarget(indicator);
        }
        if (draft.index().recipe().normalising().method(indicator.code()).isPresent()) {
            throw noTarget(indicator);
        }
        return target(indicator, unit);
    }

    private double target(Indicator indicator, Unit unit) {
        ScoringRule rule = indicator.rule();
        if (rule instanceof ShareRule) {
            return 1;
        } else if (rule instanceof TargetRule own) {
            return own.target();
        } else if (rule instanceof GoalpostsRule own) {
            return own.best();
        } else if (rule instanceof ExternalRule own) {
            return own.best();
        } else if (rule instanceof SurveyRule own) {
            return own.most();
        } else if (rule instanceof StepsRule own) {
            return own.steps().get(own.steps().size() - 1).from();
        } else if (rule instanceof RatioRule) {
            return second(indicator, unit);
        } else if (rule instanceof PerCapitaRule own) {
            return own.target() * second(indicator, unit) / own.scale();
        }
        throw noTarget(indicator);
    }

    /** What is divided by: a ratio's denominator, or the population. */
    private double second(Indicator indicator, Unit unit) {
        return draft.table().number(Column.of(indicator.inputs().get(1)), draft.row(unit));
    }

    private DtiException noTarget(Indicator indicator) {
        return new DtiException(
                FindingCode.CHANGE_NO_TARGET,
                Place.of("", indicator.code()),
                "column",
                fed.column().header(),
                "code",
                indicator.code(),
                "rule",
                indicator.rule().type());
    }
}

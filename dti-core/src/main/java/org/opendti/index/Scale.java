package org.opendti.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.framework.ExternalRule;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.Normalisation;

/**
 * How an indicator's raw values become the value that its aggregates take.
 *
 * @param rule its scoring rule
 * @param method how it is normalised; null where its rule alone counts
 * @param replacesRule whether raw values are normalised in place of the rule
 */
record Scale(ScoringRule rule, @Nullable Normalisation method, boolean replacesRule) {

    /**
     * Fixed goalposts.
     *
     * @param worst what earns nothing
     * @param best what earns all
     * @param logarithmic whether logarithms are compared
     */
    record Posts(double worst, double best, boolean logarithmic) {}

    /** The scale of a plan's indicator. */
    static Scale of(Plan plan, int e) {
        Indicator indicator = (Indicator) plan.element(e);
        return new Scale(indicator.rule(), plan.normalisation(e), plan.replacesRule(e));
    }

    /** The goalposts, of the method if it has any, else of a rule that counts; a target is the best after a worst of 0. */
    Optional<Posts> posts() {
        if (method instanceof Goalposts own) {
            return Optional.of(new Posts(own.worst(), own.best(), false));
        }
        if (!replacesRule && rule instanceof GoalpostsRule own) {
            return Optional.of(new Posts(own.worst(), own.best(), own.scale() == GoalpostsRule.Scale.LOG));
        }
        if (!replacesRule && rule instanceof TargetRule own) {
            return Optional.of(new Posts(0, own.target(), false));
        }
        return Optional.empty();
    }

    /**
     * This scale between other goalposts.
     *
     * @throws IllegalArgumentException if they are none, as the method or rule says
     */
    Scale withPosts(double worst, double best) {
        if (method instanceof Goalposts own) {
            Goalposts posts = new Goalposts(worst, best, own.least(), own.greatest(), own.beyond());
            return new Scale(rule, posts, replacesRule);
        }
        if (rule instanceof GoalpostsRule own) {
            return new Scale(new GoalpostsRule(worst, best, own.scale(), own.beyond()), method, replacesRule);
        }
        if (rule instanceof TargetRule own) {
            return new Scale(new GoalpostsRule(worst, best, own.beyond()), method, replacesRule);
        }
        throw new IllegalStateException(rule.type() + " has no goalposts");
    }

    /** This scale by a rule that holds what lies beyond; empty where the rule does so already, or nothing can lie beyond. */
    Optional<Scale> held() {
        Optional<ScoringRule> holding = Optional.empty();
        if (rule instanceof RatioRule own && own.beyond() == ScoringRule.Beyond.ERROR) {
            holding = Optional.of(new RatioRule(own.zero(), ScoringRule.Beyond.HOLD));
        } else if (rule instanceof GoalpostsRule own && own.beyond() == ScoringRule.Beyond.ERROR) {
            holding = Optional.of(new GoalpostsRule(own.worst(), own.best(), own.scale(), ScoringRule.Beyond.HOLD));
        } else if (rule instanceof TargetRule own && own.beyond() == ScoringRule.Beyond.ERROR) {
            holding = Optional.of(new TargetRule(own.target(), ScoringRule.Beyond.HOLD));
        } else if (rule instanceof PerCapitaRule own && own.beyond() == ScoringRule.Beyond.ERROR) {
            holding = Optional.of(new PerCapitaRule(own.scale(), own.target(), ScoringRule.Beyond.HOLD));
        } else if (rule instanceof ExternalRule own && own.beyond() == ScoringRule.Beyond.ERROR) {
            holding = Optional.of(new ExternalRule(own.worst(), own.best(), ScoringRule.Beyond.HOLD));
        }
        return holding.map(held -> new Scale(held, method, replacesRule));
    }
}

package org.opendti.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.framework.Direction;
import org.opendti.framework.Indicator;
import org.opendti.framework.RawInputs;
import org.opendti.framework.ScoringRule;
import org.opendti.normalise.Fit;
import org.opendti.normalise.Linear;
import org.opendti.normalise.Misfit;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.Span;
import org.opendti.normalise.Trouble;

/** Makes indicators' raw values comparable: by their rules, by a method after the rule, or by a method in its place. */
final class Normaliser {

    private final OptionalDouble constant;
    private final Troubles troubles;

    /** Takes what cannot be done. */
    interface Troubles {

        /** Whether a trouble with a unit's raw values is of interest. */
        boolean takes(Indicator indicator, ScoringRule.Trouble trouble);

        /** A unit's raw values are not as the rule asks. */
        void rule(Indicator indicator, int row, ScoringRule.Trouble trouble, String value);

        /** The method cannot be used on the indicator. */
        void cannotNormalise(Indicator indicator, Normalisation method, String problem);
    }

    /**
     * A normaliser that tells what it cannot do.
     *
     * @param constant what values without a spread become; empty where that is a trouble
     */
    Normaliser(OptionalDouble constant, Troubles troubles) {
        this.constant = constant;
        this.troubles = troubles;
    }

    /** What a rule makes of raw values, normalised if the scale says so. */
    double[] attained(Indicator indicator, Scale scale, RawInputs inputs) {
        double[] attainments = scale.rule().attainments(inputs, indicator.direction(), new RuleReport(indicator));
        Normalisation method = scale.method();
        return method == null
                ? attainments
                : normalised(indicator, method, Direction.MORE, Span.of(attainments), attainments);
    }

    /** Raw values normalised in place of the rule. */
    double[] normalised(Indicator indicator, Scale scale, Span span, double[] values) {
        Normalisation method = scale.method();
        if (method == null) {
            throw new IllegalStateException(indicator.code() + " is not normalised");
        }
        return normalised(indicator, method, indicator.direction(), span, values);
    }

    private double[] normalised(
            Indicator indicator, Normalisation method, Direction direction, Span span, double[] values) {
        if (method instanceof Linear linear) {
            Fit fit = linear.fit(values, span, direction);
            if (fit instanceof Misfit misfit) {
                return instead(indicator, method, misfit.trouble(), misfit.words(), values);
            }
            double[] result = new double[values.length];
            fit.line().over(span).into(values, result);
            return result;
        }
        Optional<Trouble> trouble = method.trouble(values, direction);
        return trouble.isEmpty()
                ? method.normalise(values, direction)
                : instead(indicator, method, trouble.get(), trouble.get().id(), values);
    }

    /** What there is where a method cannot be used: the recipe's constant if there is but no spread, else nothing. */
    private double[] instead(
            Indicator indicator, Normalisation method, Trouble trouble, String words, double[] values) {
        if (trouble == Trouble.NO_SPREAD && constant.isPresent()) {
            double[] result = new double[values.length];
            Arrays.setAll(result, u -> Double.isNaN(values[u]) ? Double.NaN : constant.getAsDouble());
            return result;
        }
        if (trouble != Trouble.NO_VALUES) {
            troubles.cannotNormalise(indicator, method, words);
        }
        return Values.missing(values.length);
    }

    /** Hands on what a rule reports of an indicator. */
    private final class RuleReport implements ScoringRule.Report {

        private final Indicator indicator;

        private RuleReport(Indicator indicator) {
            this.indicator = indicator;
        }

        @Override
        public boolean takes(ScoringRule.Trouble trouble) {
            return troubles.takes(indicator, trouble);
        }

        @Override
        public void add(int unit, ScoringRule.Trouble trouble, String value) {
            if (takes(trouble)) {
                troubles.rule(indicator, unit, trouble, value);
            }
        }
    }
}

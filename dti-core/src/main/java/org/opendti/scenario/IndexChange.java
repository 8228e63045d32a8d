package org.opendti.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.Normalisation;

/** Another way of scoring. */
public sealed interface IndexChange extends Change {

    /**
     * The index scored in this way.
     *
     * @param index the index as it is
     * @return the index as it would be
     * @throws DtiException if it has no such element, or cannot be scored so
     */
    CompositeIndex applyTo(CompositeIndex index);

    /**
     * Other weights in an aggregate; parts that are not named keep theirs.
     *
     * @param aggregate its code
     * @param weights part → weight, at least 0
     */
    record OtherWeights(String aggregate, Map<String, Double> weights) implements IndexChange {
        /**
         * Copies the weights.
         *
         * @param aggregate as above
         * @param weights as above
         */
        public OtherWeights {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            Map<String, Double> merged =
                    new LinkedHashMap<>(index.recipe().weights().stated().getOrDefault(aggregate, Map.of()));
            merged.putAll(weights);
            return index.with(index.recipe().weigh(choice -> choice.with(aggregate, merged)));
        }
    }

    /**
     * Another rule of an indicator, for the same inputs.
     *
     * @param indicator its code
     * @param rule how its raw value becomes attainment
     */
    record OtherRule(String indicator, ScoringRule rule) implements IndexChange {
        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            Indicator own = find(index, indicator);
            String[] inputs = own.inputs().toArray(String[]::new);
            return index.with(index.framework().with(own.withRule(rule, inputs)));
        }
    }

    /**
     * Other goalposts of an indicator that is scored on goalposts, by its rule or by the recipe; a target rule has 0 for the worst.
     *
     * @param indicator its code
     * @param worst what earns nothing
     * @param best what earns all
     */
    record OtherGoalposts(String indicator, double worst, double best) implements IndexChange {
        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            Indicator own = find(index, indicator);
            if (index.recipe().normalising().method(indicator).orElse(null) instanceof Goalposts posts) {
                return new OtherNormalisation(
                                indicator, new Goalposts(worst, best, posts.least(), posts.greatest(), posts.beyond()))
                        .applyTo(index);
            }
            if (own.rule() instanceof GoalpostsRule rule) {
                return new OtherRule(indicator, new GoalpostsRule(worst, best, rule.scale(), rule.beyond()))
                        .applyTo(index);
            }
            if (own.rule() instanceof TargetRule rule) {
                return new OtherRule(indicator, new GoalpostsRule(worst, best, rule.beyond())).applyTo(index);
            }
            throw new DtiException(
                    FindingCode.NO_GOALPOSTS,
                    Place.of("", indicator),
                    "code",
                    indicator,
                    "rule",
                    own.rule().type());
        }
    }

    /**
     * Another way of making an aggregate of its parts.
     *
     * @param aggregate its code
     * @param method the way
     */
    record OtherAggregation(String aggregate, Aggregation method) implements IndexChange {
        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            return index.with(index.recipe().aggregate(choice -> choice.with(aggregate, method)));
        }
    }

    /**
     * Another way of making an indicator comparable.
     *
     * @param indicator its code
     * @param method the way
     */
    record OtherNormalisation(String indicator, Normalisation method) implements IndexChange {
        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            return index.with(index.recipe().normalise(choice -> choice.with(indicator, method)));
        }
    }

    /**
     * An indicator, or a whole aggregate, that weighs nothing wherever it is a part.
     *
     * @param element its code
     */
    record LeftOut(String element) implements IndexChange {
        @Override
        public CompositeIndex applyTo(CompositeIndex index) {
            index.framework().element(element);
            if (Paths.above(index.framework(), element).isEmpty()) {
                throw new DtiException(FindingCode.LEAVES_ALL, Place.of("", element), "code", element);
            }
            CompositeIndex without = index;
            for (Aggregate aggregate : Paths.above(index.framework(), element)) {
                without = new OtherWeights(aggregate.code(), Map.of(element, 0.0)).applyTo(without);
            }
            return without;
        }
    }

    private static Indicator find(CompositeIndex index, String code) {
        if (index.framework().element(code) instanceof Indicator indicator) {
            return indicator;
        }
        throw new DtiException(FindingCode.NOT_AN_INDICATOR, Place.of("", code), "code", code);
    }
}

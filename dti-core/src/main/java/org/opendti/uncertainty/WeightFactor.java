package org.opendti.uncertainty;

import java.util.List;

/**
 * Weights that may be others. A weight belongs to an edge, an aggregate and its part, and is drawn once in a run, however many paths lead over it.
 *
 * <p>Weights of an aggregate that is given, not computed, for some unit stay as they are, since another weight there would change the scores of
 * some units only; {@link RankDistribution#edges()} lists those that varied.
 *
 * @param name what it is called in results
 * @param draw how weights are drawn
 * @param aggregates the aggregates whose parts are weighed anew, by code; none for all that can be
 */
public record WeightFactor(String name, WeightDraw draw, List<String> aggregates) implements Factor {

    /**
     * Copies the codes.
     *
     * @param name as above
     * @param draw as above
     * @param aggregates as above
     */
    public WeightFactor {
        aggregates = List.copyOf(aggregates);
    }

    /**
     * The weights in some aggregates alone.
     *
     * @param codes the aggregates' codes
     * @return the factor, named after them
     */
    public WeightFactor in(String... codes) {
        return new WeightFactor("weights in " + String.join(", ", codes), draw, List.of(codes));
    }
}

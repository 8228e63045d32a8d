package org.opendti.uncertainty;

import java.util.List;

/**
 * Goalposts that may stand elsewhere: the worst and the best of an indicator each move, evenly and apart from one another, by up to a share of the distance
 * between them, on a logarithmic scale of that between their logarithms. With 0 and 50, and a range of 0.1, they stand within −5 … 5 and 45 … 55. What then lies beyond them is held to 0 … 1.
 *
 * @param name what it is called in results
 * @param range the share of the distance, above 0 and below 0.5
 * @param indicators their codes; none for all that are scored on fixed goalposts
 */
public record GoalpostErrors(String name, double range, List<String> indicators) implements Factor {

    /**
     * Checks the range.
     *
     * @param name as above
     * @param range as above
     * @param indicators as above
     * @throws IllegalArgumentException if out of range
     */
    public GoalpostErrors {
        indicators = List.copyOf(indicators);
        if (!(range > 0 && range < 0.5)) {
            throw new IllegalArgumentException("the range of goalposts (" + range
                    + ") must be above 0 and below 0.5 of their distance, so that the worst stays below the best");
        }
    }

    /**
     * The goalposts of some indicators alone.
     *
     * @param codes the indicators' codes
     * @return the factor, named after them
     */
    public GoalpostErrors in(String... codes) {
        return new GoalpostErrors("goalposts of " + String.join(", ", codes), range, List.of(codes));
    }
}

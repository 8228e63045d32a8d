package org.opendti.uncertainty;

import java.util.List;

/**
 * In each run one of several indicators or aggregates is left out, or none, equally likely; in each aggregate the weights of the other parts grow in proportion, and
 * an aggregate that loses its only part is left out in turn.
 *
 * @param name what it is called in results
 * @param codes their codes; none for all that weigh at the end of the paths
 */
public record LeftOutParts(String name, List<String> codes) implements Factor {

    /**
     * Copies the codes.
     *
     * @param name as above
     * @param codes as above
     */
    public LeftOutParts {
        codes = List.copyOf(codes);
    }
}

package org.opendti.plan;

import java.util.List;

/**
 * No plan reaches the aim. The proof: every step helps and none hinders another, and all of them together are not enough.
 *
 * @param question what was asked
 * @param steps every cell that moves, moved to its bound
 * @param reached where the unit stands then: "even with every indicator at its bound 0.7011, rank 5"
 */
public record Infeasible(Question question, List<Step> steps, Standing reached) implements Outcome {

    /**
     * Copies the steps.
     *
     * @param question as above
     * @param steps as above
     * @param reached as above
     */
    public Infeasible {
        steps = List.copyOf(steps);
    }
}

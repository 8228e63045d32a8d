package org.opendti.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendti.table.Column;

/**
 * A question, and all that is needed to answer it.
 *
 * @param question what is asked
 * @param trial scores changed cells
 * @param goal when the aim is reached
 * @param levers what can move
 */
record Task(Question question, Trial trial, Goal goal, List<Lever> levers) {

    Outcome solve() {
        if (isReached()) {
            return new AlreadyThere(question);
        }
        Optional<Plan> plan = without(Set.of());
        if (plan.isPresent()) {
            return plan.get();
        }
        List<Step> all = levers.stream().map(Lever::furthest).toList();
        return new Infeasible(question, all, trial.after(all));
    }

    boolean isReached() {
        return goal.reached().test(question.now());
    }

    /** The cheapest plan that moves none of some columns. */
    Optional<Plan> without(Set<Column> columns) {
        List<Lever> free = levers.stream()
                .filter(lever -> !columns.contains(lever.spot().column()))
                .toList();
        return new Search(trial, goal, question.now().score())
                .cheapest(free)
                .map(found -> new Plan(question, found.steps(), found.cost(), found.reached()));
    }
}

package org.opendti.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.opendti.table.Column;

/** Finds plans in the order of their costs, each the cheapest that does without some columns. */
final class Alternatives {

    private final Task task;
    private final Set<Set<Column>> asked = new HashSet<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble(
                    (Candidate c) -> Increments.rounded(c.plan().cost()))
            .thenComparingInt(c -> c.plan().steps().size())
            .thenComparingInt(Candidate::turn));

    /** A plan and what it does without; the turn in which it was found settles ties. */
    private record Candidate(Plan plan, Set<Column> without, int turn) {}

    Alternatives(Task task) {
        this.task = task;
    }

    /** The next so many after the cheapest. */
    List<Plan> next(int count) {
        List<Plan> plans = new ArrayList<>();
        Set<Set<Column>> moved = new HashSet<>();
        if (task.isReached()) {
            return plans;
        }
        add(Set.of());
        while (!queue.isEmpty() && plans.size() <= count) {
            Candidate candidate = queue.remove();
            if (moved.add(candidate.plan().columns())) {
                plans.add(candidate.plan());
            }
            for (Step step : candidate.plan().steps()) {
                Set<Column> without = new HashSet<>(candidate.without());
                without.add(step.column());
                add(without);
            }
        }
        return plans.isEmpty() ? plans : List.copyOf(plans.subList(1, plans.size()));
    }

    private void add(Set<Column> without) {
        if (asked.add(without)) {
            task.without(without).ifPresent(plan -> queue.add(new Candidate(plan, Set.copyOf(without), asked.size())));
        }
    }
}

package org.opendti.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.scenario.Change;
import org.opendti.scenario.Scenario;
import org.opendti.table.Column;

/**
 * The cheapest way to the aim. With any one of its steps taken out it does not get there.
 *
 * @param question what was asked
 * @param steps what moves, in the framework's order; at least one
 * @param cost what they cost together
 * @param reached where the unit stands then, from scoring the changed table
 */
public record Plan(Question question, List<Step> steps, double cost, Standing reached) implements Outcome {

    /**
     * Copies the steps.
     *
     * @param question as above
     * @param steps as above
     * @param cost as above
     * @param reached as above
     */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** {@return the columns that it moves} */
    public Set<Column> columns() {
        return steps.stream().map(Step::column).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the plan as a scenario, named after its unit and columns, such as {@code Bình Dương: HTS, HDKTS}} */
    public Scenario asScenario() {
        String unit = question.unit().code();
        String names = steps.stream().map(step -> step.column().header()).collect(Collectors.joining(", "));
        return Scenario.named(question.unit().name() + ": " + names)
                .with(steps.stream().map(step -> change(unit, step)).toArray(Change[]::new));
    }

    private static Change change(String unit, Step step) {
        String column = step.column().header();
        return step.kind() == Step.Kind.WORD
                ? Change.set(unit, column, step.to())
                : Change.set(unit, column, Double.parseDouble(step.to()));
    }

    /** {@return how many ranks it gains: +9 from 19 to 10} */
    public double ranksGained() {
        return question.now().rank() - reached.rank();
    }
}

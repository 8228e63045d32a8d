package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.opendti.index.Scoreboard;
import org.opendti.plan.Outcome;
import org.opendti.plan.Plan;
import org.opendti.plan.SingleMove;
import org.opendti.table.Unit;

/**
 * What came of asking for plans.
 *
 * @param board the table as it is, scored
 * @param unit whose plans
 * @param by the element at which aims are judged
 * @param assumed what is assumed of other units; empty where they stay as they are
 * @param outcome of the aim, if one was named
 * @param alternatives the next-cheapest plans
 * @param each what each cell can do alone, if that was asked for
 */
record PlanAnswers(
        Scoreboard board,
        Unit unit,
        String by,
        String assumed,
        Optional<Outcome> outcome,
        List<Plan> alternatives,
        Optional<List<SingleMove>> each) {}

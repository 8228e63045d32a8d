package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.opendti.plan.Aim;
import org.opendti.plan.Infeasible;
import org.opendti.plan.Outcome;
import org.opendti.plan.Plan;
import org.opendti.plan.SingleMove;
import org.opendti.plan.Standing;
import org.opendti.plan.Step;

/** Plans as JSON, {@code dti.plan/1}. */
final class PlanJson {

    private final Json json;
    private final JsonGenerator out;

    private PlanJson(Json json) {
        this.json = json;
        this.out = json.generator();
    }

    static void write(PlanAnswers answers, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.plan/1")) {
            PlanJson plan = new PlanJson(json);
            json.board("board", answers.board(), texts);
            plan.out.writeStringField("by", answers.by());
            json.unit(answers.unit());
            if (!answers.assumed().isEmpty()) {
                plan.out.writeStringField("assumed", answers.assumed());
            }
            if (answers.outcome().isPresent()) {
                plan.outcome(answers.outcome().get(), answers.alternatives());
            }
            if (answers.each().isPresent()) {
                plan.each(answers.each().get());
            }
        }
    }

    private void outcome(Outcome outcome, List<Plan> alternatives) throws IOException {
        out.writeObjectFieldStart("aim");
        if (outcome.question().aim() instanceof Aim.Score score) {
            json.number("score", score.least());
        } else {
            json.number("rank", ((Aim.Rank) outcome.question().aim()).worst());
        }
        out.writeEndObject();
        json.number("needed", outcome.question().needed());
        standing("now", outcome.question().now());
        out.writeStringField("outcome", id(outcome));
        standing("reached", outcome.reached());
        if (outcome instanceof Plan plan) {
            json.number("cost", plan.cost());
            steps("steps", plan.steps());
            out.writeArrayFieldStart("alternatives");
            for (Plan alternative : alternatives) {
                out.writeStartObject();
                json.number("cost", alternative.cost());
                standing("reached", alternative.reached());
                steps("steps", alternative.steps());
                out.writeEndObject();
            }
            out.writeEndArray();
        } else if (outcome instanceof Infeasible infeasible) {
            steps("bounds", infeasible.steps());
        }
    }

    private static String id(Outcome outcome) {
        return outcome instanceof Plan ? "plan" : outcome instanceof Infeasible ? "infeasible" : "already-there";
    }

    private void each(List<SingleMove> moves) throws IOException {
        out.writeArrayFieldStart("each");
        for (SingleMove move : moves) {
            out.writeStartObject();
            step(move.step());
            out.writeBooleanField("gains", move.gains());
            standing("reached", move.reached());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void standing(String key, Standing standing) throws IOException {
        out.writeObjectFieldStart(key);
        json.number("score", standing.score());
        json.number("rank", standing.rank());
        out.writeEndObject();
    }

    private void steps(String key, List<Step> steps) throws IOException {
        out.writeArrayFieldStart(key);
        for (Step step : steps) {
            out.writeStartObject();
            step(step);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void step(Step step) throws IOException {
        out.writeStringField("column", step.column().header());
        out.writeStringField("element", step.element().code());
        out.writeStringField("kind", step.kind().name().toLowerCase(Locale.ROOT));
        cell("from", step, step.from());
        cell("to", step, step.to());
        json.number("attainmentFrom", step.attainmentFrom());
        json.number("attainmentTo", step.attainmentTo());
        json.number("points", step.points());
        json.number("cost", step.cost());
    }

    private void cell(String key, Step step, String cell) throws IOException {
        if (step.kind() == Step.Kind.WORD) {
            out.writeStringField(key, cell);
        } else {
            json.number(key, Double.parseDouble(cell));
        }
    }
}

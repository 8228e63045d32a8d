package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opendti.plan.Plan;
import org.opendti.plan.SingleMove;
import org.opendti.plan.Standing;
import org.opendti.plan.Step;

/** Steps of plans as CSV, a line a step; or what each cell does alone. Numbers in full. */
final class PlanCsv {

    private static final List<String> STEP =
            List.of("column", "element", "kind", "from", "to", "attainment_from", "attainment_to", "points", "cost");

    private PlanCsv() {}

    static void write(PlanAnswers answers, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            if (answers.each().isPresent()) {
                each(sheet, answers.each().get());
            } else {
                plans(sheet, answers);
            }
        }
    }

    private static void plans(Sheet sheet, PlanAnswers answers) throws IOException {
        sheet.text("plan");
        STEP.forEach(sheet::text);
        List.of("plan_cost", "score", "rank").forEach(sheet::text);
        sheet.endLine();
        List<Plan> plans = new ArrayList<>();
        answers.outcome().filter(Plan.class::isInstance).map(Plan.class::cast).ifPresent(plans::add);
        plans.addAll(answers.alternatives());
        for (int p = 0; p < plans.size(); p++) {
            for (Step step : plans.get(p).steps()) {
                sheet.number(p);
                step(sheet, step);
                sheet.number(plans.get(p).cost());
                standing(sheet, plans.get(p).reached());
                sheet.endLine();
            }
        }
    }

    private static void each(Sheet sheet, List<SingleMove> moves) throws IOException {
        STEP.forEach(sheet::text);
        List.of("gains", "score", "rank").forEach(sheet::text);
        sheet.endLine();
        for (SingleMove move : moves) {
            step(sheet, move.step());
            sheet.text(String.valueOf(move.gains()));
            standing(sheet, move.reached());
            sheet.endLine();
        }
    }

    private static void step(Sheet sheet, Step step) {
        boolean word = step.kind() == Step.Kind.WORD;
        sheet.code(step.column().header()).code(step.element().code());
        sheet.text(step.kind().name().toLowerCase(Locale.ROOT));
        for (String cell : List.of(step.from(), step.to())) {
            if (word) {
                sheet.text(cell);
            } else {
                sheet.number(Double.parseDouble(cell));
            }
        }
        sheet.number(step.attainmentFrom()).number(step.attainmentTo());
        sheet.number(step.points().orElse(Double.NaN)).number(step.cost());
    }

    private static void standing(Sheet sheet, Standing standing) {
        sheet.number(standing.score()).number(standing.rank());
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendti.plan.Aim;
import org.opendti.plan.AlreadyThere;
import org.opendti.plan.Infeasible;
import org.opendti.plan.Outcome;
import org.opendti.plan.Plan;
import org.opendti.plan.Question;
import org.opendti.plan.SingleMove;
import org.opendti.plan.Step;

/** Plans for people. Amounts are shown rounded away from today's, so that what is shown reaches the aim. */
final class PlanText {

    private static final int SCORE_DIGITS = 4;
    private static final int COST_DIGITS = 2;
    private static final int MOST_DIGITS = 6;

    private final PlanAnswers answers;
    private final Texts texts;
    private final AuditPage page;

    private PlanText(PlanAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
        this.page = new AuditPage(answers.board().among(List.of(answers.unit())), texts, Integer.MAX_VALUE);
    }

    static void write(PlanAnswers answers, Texts texts, Writer writer) throws IOException {
        PlanText text = new PlanText(answers, texts);
        text.head();
        answers.outcome().ifPresent(text::outcome);
        answers.each().ifPresent(text::each);
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(answers.board(), texts));
        lines.addAll(TextTable.wrapped(Remarks.rule(answers.board(), answers.by(), texts), ""));
        lines.addAll(text.page.lines());
        lines.add("");
        lines.addAll(text.page.marked());
        if (answers.board().isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        Remarks.provenance(answers.board(), texts).forEach(line -> lines.addAll(TextTable.wrapped(line, "  ")));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    /** What there is to say where there is no plan to list. */
    static Optional<String> unplanned(PlanAnswers answers, Texts texts) {
        return answers.outcome()
                .filter(outcome -> !(outcome instanceof Plan))
                .map(outcome -> new PlanText(answers, texts).unplanned(outcome));
    }

    private void head() {
        double score = answers.board().score(answers.unit(), answers.by());
        double rank = answers.board().rank(answers.unit(), answers.by());
        page.text(
                answers.assumed().isEmpty() ? "plan.now" : "plan.now-among",
                "unit",
                Remarks.name(answers.unit()),
                "code",
                answers.by(),
                "score",
                score(score),
                "rank",
                rank(rank),
                "size",
                answers.board().units().size());
        if (answers.assumed().isEmpty()) {
            page.text("plan.others-stay");
        } else {
            page.text("plan.others-assumed", "text", TextTable.plain(answers.assumed(), 400));
        }
    }

    private void outcome(Outcome outcome) {
        page.blank();
        if (!(outcome instanceof Plan plan)) {
            page.lines().addAll(TextTable.wrapped(unplanned(outcome), ""));
            return;
        }
        page.text(
                "plan.cheapest",
                "aim",
                aim(plan.question()),
                "cost",
                cost(plan.cost()),
                "score",
                score(plan.reached().score()),
                "rank",
                rank(plan.reached().rank()));
        TextTable table = table(false);
        plan.steps().forEach(step -> table.line(cells(step)));
        page.lines().addAll(table.lines());
        page.text("plan.rounded");
        page.text("plan.costs");
        alternatives();
    }

    private String unplanned(Outcome outcome) {
        String key = outcome instanceof AlreadyThere
                ? "plan.already"
                : ((Infeasible) outcome).steps().isEmpty() ? "plan.nothing-moves" : "plan.infeasible";
        return texts.of(
                key,
                "aim",
                aim(outcome.question()),
                "score",
                score(outcome.reached().score()),
                "rank",
                rank(outcome.reached().rank()));
    }

    private String aim(Question question) {
        return question.aim() instanceof Aim.Rank rank
                ? texts.of("plan.aim-rank", "rank", rank.worst(), "score", score(question.needed()))
                : texts.of("plan.aim-score", "score", texts.number(question.needed()));
    }

    private void alternatives() {
        if (answers.alternatives().isEmpty()) {
            return;
        }
        page.blank();
        page.text("plan.alternatives");
        for (Plan plan : answers.alternatives()) {
            String steps = plan.steps().stream()
                    .map(step -> page.code(step.column().header()) + " " + shown(step.from()) + " → " + to(step))
                    .collect(Collectors.joining(", "));
            page.lines()
                    .addAll(TextTable.wrapped(
                            "  " + texts.of("plan.alternative", "cost", cost(plan.cost()), "steps", steps), "    "));
        }
    }

    private void each(List<SingleMove> moves) {
        page.blank();
        if (moves.isEmpty()) {
            page.text("plan.first");
            return;
        }
        page.text("plan.each");
        TextTable table = table(true);
        for (SingleMove move : moves) {
            List<String> cells = new ArrayList<>(cells(move.step()));
            cells.add(score(move.reached().score()));
            cells.add(rank(move.reached().rank()) + (move.gains() ? "" : " =")); // not better than today's
            table.line(cells);
        }
        page.lines().addAll(table.lines());
        page.text("plan.rounded");
        if (moves.stream().anyMatch(move -> !move.gains())) {
            page.text("plan.cannot");
        }
    }

    private TextTable table(boolean standing) {
        TextTable table = TextTable.of(standing ? "LLRRRRRL" : "LLRRRR");
        List<String> header = new ArrayList<>(List.of(
                texts.of("column.column"),
                texts.of("column.element"),
                texts.of("column.from"),
                texts.of("column.to"),
                texts.of("column.points-gained"),
                texts.of("column.cost")));
        if (standing) {
            header.addAll(List.of(texts.of("column.score"), texts.of("column.rank")));
        }
        table.line(header);
        return table;
    }

    private List<String> cells(Step step) {
        return List.of(
                page.code(step.column().header()),
                page.name(step.element().code()),
                shown(step.from()),
                to(step),
                page.change(step.points().orElse(Double.NaN), COST_DIGITS),
                cost(step.cost()));
    }

    private String shown(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?") ? texts.mark(cell) : TextTable.plain(cell, 40);
    }

    /** Where a step leads: of amounts a hundredth of the way told, rounded to the better side. */
    private String to(Step step) {
        if (step.kind() != Step.Kind.AMOUNT) {
            return shown(step.to());
        }
        BigDecimal from = new BigDecimal(step.from());
        BigDecimal to = new BigDecimal(step.to());
        int magnitude = to.subtract(from).abs().precision() - to.subtract(from).scale(); // 1 for 1 to 9.99
        int digits = Math.max(0, Math.min(MOST_DIGITS, Math.max(3 - magnitude, Math.min(from.scale(), 4))));
        RoundingMode mode = to.compareTo(from) > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal rounded = to.setScale(digits, mode);
        return texts.mark((to.scale() <= digits ? to : rounded).toPlainString());
    }

    private String cost(double cost) {
        return texts.number(cost, COST_DIGITS);
    }

    private String score(double score) {
        return texts.number(score, SCORE_DIGITS);
    }

    private String rank(double rank) {
        return texts.number(rank);
    }
}

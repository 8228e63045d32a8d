package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendti.stability.FirstPlace;
import org.opendti.stability.PairSwap;
import org.opendti.stability.RankInterval;
import org.opendti.stability.RankPath;

/** The stability of a unit's rank, for people. */
final class StabilityUnitText {

    private final StabilityAnswers answers;
    private final Texts texts;
    private final StabilityPage page;

    private StabilityUnitText(StabilityAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
        this.page = new StabilityPage(answers.stability(), texts);
    }

    static void write(StabilityAnswers answers, Texts texts, Writer writer) throws IOException {
        StabilityUnitText text = new StabilityUnitText(answers, texts);
        text.page.text(
                "stability.unit",
                "unit",
                Remarks.name(answers.unit()),
                "rank",
                answers.rank(),
                "size",
                answers.stability().graph().board().units().size());
        text.page.blank();
        text.page.text("stability.intervals");
        text.intervals();
        answers.swaps().forEach(text::swap);
        text.page.blank();
        text.first();
        text.page.write(writer);
    }

    private void intervals() {
        TextTable table = page.table(
                "LLRRRLRRL",
                "column.aggregate",
                "column.part",
                "column.share",
                "column.from",
                "column.then",
                "column.below",
                "column.to",
                "column.then",
                "column.above");
        for (RankPath path : answers.paths()) {
            RankInterval interval = path.interval();
            List<String> cells = new ArrayList<>(page.of(path.edge()));
            end(cells, interval.shares().low(), interval.below());
            end(cells, interval.shares().high(), interval.above());
            table.line(cells);
        }
        page.add(table);
    }

    private void end(List<String> cells, double share, Optional<RankInterval.End> end) {
        cells.add(page.percent(share));
        cells.add(end.map(e -> String.valueOf(e.rankBeyond())).orElse(AuditPage.NONE));
        cells.add(end.map(e -> StabilityPage.names(e.meets())).orElse(AuditPage.NONE));
    }

    private void swap(PairSwap pair) {
        page.blank();
        page.text(
                "stability.gap",
                "ahead",
                Remarks.name(pair.ahead()),
                "behind",
                Remarks.name(pair.behind()),
                "gap",
                page.score(pair.gap()));
        if (pair.byAggregate().isEmpty() && pair.together().isEmpty()) {
            page.text("stability.no-swap", "behind", Remarks.name(pair.behind()));
            return;
        }
        pair.leastChange().ifPresent(swap -> share("stability.by-share", swap));
        pair.leastRelativeChange()
                .filter(swap -> !pair.leastChange().equals(Optional.of(swap)))
                .ifPresent(swap -> share("stability.by-relative", swap));
        pair.byAggregate().stream()
                .findFirst()
                .ifPresent(one -> page.text(
                        "stability.by-aggregate",
                        "code",
                        one.aggregates().get(0),
                        "percent",
                        page.percent(one.within())));
        pair.together()
                .filter(swap -> swap.aggregates().size() > 1)
                .ifPresent(swap -> page.text("stability.together", "percent", page.percent(swap.within())));
    }

    private void share(String key, PairSwap.ShareSwap swap) {
        page.text(
                key,
                "part",
                swap.edge().part(),
                "code",
                swap.edge().aggregate(),
                "from",
                page.percent(swap.edge().share()),
                "to",
                page.percent(swap.share()),
                "change",
                page.change(swap.change()),
                "relative",
                page.change(swap.relativeChange()));
    }

    private void first() {
        FirstPlace first = answers.first();
        String names = StabilityPage.names(first.nearest());
        if (answers.firstFrom().isPresent()) {
            double from = answers.firstFrom().getAsDouble();
            page.text(
                    from == 0 ? "stability.first-now" : "stability.first-from",
                    "percent",
                    page.percent(from),
                    "unit",
                    Remarks.name(answers.unit()));
            return;
        }
        String any = first.within() == 1 ? "-any" : "";
        String key = switch (first.verdict()) {
            case ALONE -> "stability.first-alone";
            case LEVEL -> "stability.first-level";
            case NO -> "stability.first-no";
        };
        page.text(
                key,
                "bounds",
                texts.of("stability.bounds" + any, "percent", page.percent(first.within())),
                "unit",
                Remarks.name(answers.unit()),
                "margin",
                page.score(Math.abs(first.margin())),
                "names",
                names.isEmpty() ? AuditPage.NONE : names);
        if (first.isPossible()) {
            page.weights(first.weights());
        }
    }
}

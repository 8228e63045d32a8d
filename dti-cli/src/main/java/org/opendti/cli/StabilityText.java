package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.FirstPlace;
import org.opendti.stability.StableRange;
import org.opendti.table.Unit;

/** The stability of an order, for people. */
final class StabilityText {

    private final StabilityOverview overview;
    private final Texts texts;
    private final StabilityPage page;

    private StabilityText(StabilityOverview overview, Texts texts) {
        this.overview = overview;
        this.texts = texts;
        this.page = new StabilityPage(overview.stability(), texts);
    }

    static void write(StabilityOverview overview, Texts texts, Writer writer) throws IOException {
        StabilityText text = new StabilityText(overview, texts);
        text.page.blank();
        text.page.text("stability.first");
        text.ranges(overview.stability()::first, swap -> Remarks.name(swap.overtaking()));
        text.page.blank();
        text.page.text("stability.swaps");
        text.ranges(
                overview.stability()::swaps,
                swap -> texts.of(
                        "stability.swap",
                        "overtaking",
                        Remarks.name(swap.overtaking()),
                        "overtaken",
                        Remarks.name(swap.overtaken())));
        text.level();
        text.page.blank();
        text.firsts();
        text.page.write(writer);
    }

    private void ranges(Function<Edge, StableRange> ranges, Function<StableRange.Swap, String> name) {
        TextTable table = page.table(
                "LLRRLRL",
                "column.aggregate",
                "column.part",
                "column.share",
                "column.from",
                "column.below",
                "column.to",
                "column.above");
        for (Edge edge : overview.edges()) {
            StableRange range = ranges.apply(edge);
            List<String> cells = new ArrayList<>(page.of(edge));
            cells.add(page.percent(range.shares().low()));
            cells.add(names(range.below(), name));
            cells.add(page.percent(range.shares().high()));
            cells.add(names(range.above(), name));
            table.line(cells);
        }
        page.add(table);
    }

    private static String names(List<StableRange.Swap> swaps, Function<StableRange.Swap, String> name) {
        return swaps.isEmpty() ? AuditPage.NONE : swaps.stream().map(name).collect(Collectors.joining(", "));
    }

    private void level() {
        String pairs = overview.level().stream()
                .map(pair -> texts.of(
                        "stability.pair", "one", Remarks.name(pair.get(0)), "other", Remarks.name(pair.get(1))))
                .collect(Collectors.joining("; "));
        if (!pairs.isEmpty()) {
            page.text("stability.level", "pairs", pairs);
        }
    }

    private void firsts() {
        List<Unit> firsts = overview.firsts().stream().map(FirstPlace::unit).toList();
        boolean any = overview.within() == 1;
        page.text(
                any ? "stability.firsts-any" : "stability.firsts",
                "percent",
                page.percent(overview.within()),
                "count",
                firsts.size(),
                "size",
                overview.stability().graph().board().units().size(),
                "names",
                StabilityPage.names(firsts));
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.RankInterval;
import org.opendti.stability.RankPath;
import org.opendti.stability.ShareRange;
import org.opendti.stability.StableRange;
import org.opendti.table.Unit;

/** Shares and what they would change as CSV, a line a part; several units of a cell are parted by semicolons. */
final class StabilityCsv {

    private StabilityCsv() {}

    static void write(StabilityOverview overview, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            List.of("aggregate", "part", "share").forEach(sheet::text);
            for (String prefix : List.of("first", "swap")) {
                for (String end : List.of("low", "high")) {
                    List.of("", "_overtaking", "_overtaken").forEach(of -> sheet.text(prefix + "_" + end + of));
                }
            }
            sheet.endLine();
            for (Edge edge : overview.edges()) {
                edge(sheet, edge);
                range(sheet, overview.stability().first(edge));
                range(sheet, overview.stability().swaps(edge));
                sheet.endLine();
            }
        }
    }

    private static void edge(Sheet sheet, Edge edge) {
        sheet.code(edge.aggregate()).code(edge.part()).number(edge.share());
    }

    private static void range(Sheet sheet, StableRange range) {
        sheet.number(range.shares().low());
        swaps(sheet, range.below());
        sheet.number(range.shares().high());
        swaps(sheet, range.above());
    }

    private static void swaps(Sheet sheet, List<StableRange.Swap> swaps) {
        sheet.code(codes(swaps, StableRange.Swap::overtaking));
        sheet.code(codes(swaps, StableRange.Swap::overtaken));
    }

    private static <T> String codes(List<T> list, Function<T, Unit> unit) {
        return list.stream().map(unit).map(Unit::code).collect(Collectors.joining(";"));
    }

    static void write(StabilityAnswers answers, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            List.of("aggregate", "part", "share", "rank").forEach(sheet::text);
            for (String end : List.of("low", "high")) {
                List.of("", "_included", "_rank", "_meets").forEach(of -> sheet.text(end + of));
            }
            sheet.endLine();
            for (RankPath path : answers.paths()) {
                RankInterval interval = path.interval();
                ShareRange shares = interval.shares();
                edge(sheet, path.edge());
                sheet.number(interval.rank());
                sheet.number(shares.low()).text(String.valueOf(shares.lowIncluded()));
                end(sheet, interval.below());
                sheet.number(shares.high()).text(String.valueOf(shares.highIncluded()));
                end(sheet, interval.above());
                sheet.endLine();
            }
        }
    }

    private static void end(Sheet sheet, Optional<RankInterval.End> end) {
        sheet.number(end.map(e -> (double) e.rankBeyond()).orElse(Double.NaN));
        sheet.code(end.map(e -> codes(e.meets(), unit -> unit)).orElse(""));
    }
}

package org.opendti.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.opendti.sensitivity.Estimate;
import org.opendti.sensitivity.InputGroup;
import org.opendti.sensitivity.MorrisEffects;
import org.opendti.sensitivity.OneAtATimeRanges;
import org.opendti.sensitivity.SobolIndices;

/** The table of an analysis of sensitivity, by its method, and how it is read. */
final class SensitivityTable {

    private static final int DIGITS = 3;
    private static final int SCORE_DIGITS = 4;

    /** A share below this is not told: it is less than the last digit shown. */
    private static final double ROUNDING = 0.0005;

    private final Sensitivity result;
    private final Texts texts;

    SensitivityTable(Sensitivity result, Texts texts) {
        this.result = result;
        this.texts = texts;
    }

    List<String> lines() {
        Outcome outcome = result.outcome();
        if (outcome instanceof Outcome.Shares shares) {
            return shares(shares);
        }
        return outcome instanceof Outcome.Effects effects ? effects(effects) : ranges((Outcome.Ranges) outcome);
    }

    private List<String> shares(Outcome.Shares shares) {
        TextTable table = TextTable.of("LRRRR");
        String interval = texts.of("column.interval-95");
        table.line(List.of(
                texts.of("column.varied"),
                texts.of("column.first-order"),
                interval,
                texts.of("column.total-index"),
                interval));
        for (SobolIndices.Row row : shares.rows()) {
            table.line(List.of(
                    result.name(row.name(), texts),
                    share(row.first().value()),
                    interval(row.first(), DIGITS),
                    share(row.total().value()),
                    interval(row.total(), DIGITS)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(sum(shares.indices().sumOfFirst()));
        double variance = shares.indices().variance();
        lines.add(texts.of(
                "sensitivity.variance",
                "output",
                output(),
                "variance",
                significant(variance),
                "deviation",
                significant(Math.sqrt(variance))));
        lines.addAll(note("sensitivity.read.sobol"));
        return lines;
    }

    private String sum(double sum) {
        double rest = 1 - sum;
        return Math.abs(rest) < ROUNDING || rest < 0
                ? texts.of("sensitivity.sum-all", "sum", share(sum))
                : texts.of("sensitivity.sum", "sum", share(sum), "rest", share(Math.min(1, rest)));
    }

    private List<String> effects(Outcome.Effects effects) {
        TextTable table = TextTable.of("LRRRRR");
        table.line(List.of(
                texts.of("column.varied"),
                "μ*",
                texts.of("column.standard-error"),
                texts.of("column.interval-95"),
                "μ",
                "σ"));
        for (MorrisEffects.Row row : effects.rows()) {
            table.line(List.of(
                    result.name(row.name(), texts),
                    output(row.muStar().value()),
                    output(row.muStar().standardError()),
                    interval(row.muStar(), digits()),
                    output(row.mu().value()),
                    output(row.sigma())));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(note("sensitivity.read.morris"));
        return lines;
    }

    private List<String> ranges(Outcome.Ranges ranges) {
        TextTable table = TextTable.of("LRLRLRR");
        String at = texts.of("column.drawn");
        table.line(List.of(
                texts.of("column.varied"),
                texts.of("column.least"),
                at,
                texts.of("column.greatest"),
                at,
                texts.of("column.deviation"),
                texts.of("column.variance-share")));
        for (OneAtATimeRanges.Row row : ranges.rows()) {
            table.line(List.of(
                    result.name(row.name(), texts),
                    extreme(row.least()),
                    at(ranges, row.name(), row.least()),
                    extreme(row.greatest()),
                    at(ranges, row.name(), row.greatest()),
                    output(row.deviation()),
                    Double.isNaN(row.share()) ? UncertaintyHead.NONE : texts.percent(row.share(), 1)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(texts.of(
                "sensitivity.baseline",
                "output",
                output(),
                "value",
                output(ranges.ranges().baseline())));
        lines.addAll(note("sensitivity.read.one-at-a-time"));
        return lines;
    }

    /** Ranks are whole, but for those that ties share. */
    private String extreme(OneAtATimeRanges.Extreme extreme) {
        boolean rank = result.output() == Sensitivity.Output.RANK && extreme.run() >= 0;
        return rank ? texts.number(extreme.y()) : output(extreme.y());
    }

    /** What stood where the output was least or greatest. */
    private String at(Outcome.Ranges ranges, String name, OneAtATimeRanges.Extreme extreme) {
        List<InputGroup> groups = result.groups();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).name().equals(name)
                    && extreme.run() >= 0
                    && groups.get(g).size() == 1) {
                return result.drawn(groups.get(g), ranges.options().point(groups, g, extreme.run()), texts);
            }
        }
        return "";
    }

    private List<String> note(String key) {
        return TextTable.wrapped(texts.of(key), "");
    }

    private String output() {
        return texts.of("sensitivity.output." + SensitivityOptions.id(result.output()));
    }

    private int digits() {
        return result.output() == Sensitivity.Output.SCORE ? SCORE_DIGITS : 2;
    }

    private String output(double x) {
        return UncertaintyHead.number(x, digits(), texts);
    }

    private String share(double x) {
        return UncertaintyHead.number(x, DIGITS, texts);
    }

    private String interval(Estimate estimate, int digits) {
        return Double.isNaN(estimate.low())
                ? UncertaintyHead.NONE
                : UncertaintyHead.number(estimate.low(), digits, texts) + " … "
                        + UncertaintyHead.number(estimate.high(), digits, texts);
    }

    /** On three significant digits: variances of scores are small. */
    private String significant(double x) {
        return texts.mark(new BigDecimal(x).round(new MathContext(3)).toPlainString());
    }
}

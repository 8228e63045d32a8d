package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.sensitivity.Estimate;
import org.opendti.sensitivity.MorrisEffects;
import org.opendti.sensitivity.OneAtATimeRanges;
import org.opendti.sensitivity.SobolIndices;

/** Why ranks are unsure as CSV: a line a group, every digit; columns by the method. */
final class SensitivityCsv {

    private static final List<String> SHARES = List.of(
            "factor",
            "first",
            "first_error",
            "first_low",
            "first_high",
            "total",
            "total_error",
            "total_low",
            "total_high");

    private static final List<String> EFFECTS = List.of(
            "factor",
            "mu_star",
            "mu_star_error",
            "mu_star_low",
            "mu_star_high",
            "mu",
            "mu_error",
            "mu_low",
            "mu_high",
            "sigma",
            "effects");

    private static final List<String> RANGES = List.of(
            "factor", "least", "least_at", "greatest", "greatest_at", "range", "deviation", "share", "used", "failed");

    private SensitivityCsv() {}

    static void write(Sensitivity result, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            Outcome outcome = result.outcome();
            if (outcome instanceof Outcome.Shares shares) {
                shares(shares, sheet);
            } else if (outcome instanceof Outcome.Effects effects) {
                effects(effects, sheet);
            } else if (outcome instanceof Outcome.Ranges ranges) {
                ranges(ranges, sheet);
            }
        }
    }

    private static void shares(Outcome.Shares shares, Sheet sheet) throws IOException {
        header(SHARES, sheet);
        for (SobolIndices.Row row : shares.rows()) {
            sheet.text(row.name());
            estimate(row.first(), sheet);
            estimate(row.total(), sheet);
            sheet.endLine();
        }
    }

    private static void effects(Outcome.Effects effects, Sheet sheet) throws IOException {
        header(EFFECTS, sheet);
        for (MorrisEffects.Row row : effects.rows()) {
            sheet.text(row.name());
            estimate(row.muStar(), sheet);
            estimate(row.mu(), sheet);
            sheet.number(row.sigma()).number((double) row.effects()).endLine();
        }
    }

    private static void ranges(Outcome.Ranges ranges, Sheet sheet) throws IOException {
        header(RANGES, sheet);
        for (OneAtATimeRanges.Row row : ranges.rows()) {
            sheet.text(row.name())
                    .number(row.least().y())
                    .number(row.least().at())
                    .number(row.greatest().y())
                    .number(row.greatest().at())
                    .number(row.range())
                    .number(row.deviation())
                    .number(row.share())
                    .number((double) row.used())
                    .number((double) row.failed())
                    .endLine();
        }
    }

    private static void header(List<String> names, Sheet sheet) throws IOException {
        names.forEach(sheet::text);
        sheet.endLine();
    }

    private static void estimate(Estimate estimate, Sheet sheet) {
        sheet.number(estimate.value())
                .number(estimate.standardError())
                .number(estimate.low())
                .number(estimate.high());
    }
}

package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.opendti.compare.Causes;
import org.opendti.compare.Comparison;
import org.opendti.compare.UnitCauses;
import org.opendti.index.Scoreboard;
import org.opendti.table.Merger;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two tables. */
@Command(
        name = "compare",
        description = "Says how scores and ranks changed from an older table to a newer one.",
        footer = {
            "  dti compare sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv",
            "  dti compare dti-province-2022=old.csv dti-province-2024=new.csv --by HDCQS --format csv",
            "  dti compare sample-data/dti-2023/published.csv sample-data/dti-2024/published-63.csv"
                    + " --merge provinces-34",
            "  dti compare sample-data/dti-2023/published.csv sample-data/dti-2024/published-63.csv --causes",
            "  dti compare sample-data/dti-2023/published.csv sample-data/dti-2024/published-63.csv --causes"
                    + " --unit \"Bình Dương\"",
            "  dti compare sample-data/dti-2023/published.csv sample-data/dti-2024/published-34.csv --causes"
                    + " --measure score"
        })
final class CompareCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final CausesOptions why = new CausesOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The older table: a CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The newer table: a CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String newer;

    CompareCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        boolean causes = why.areAsked();
        Scoreboard before = scoring.score(old);
        Scoreboard after = scoring.score(newer);
        Remarks.tell(before, context);
        Remarks.tell(after, context);
        String by = scoring.by(after);
        if (causes) {
            causes(causes(after, before).at(by).in(why.order()), texts);
            return;
        }
        Comparison comparison = Comparison.of(after, before);
        comparison.element(by);
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> CompareText.write(comparison, by, texts, writer);
                case CSV, CSV_EXCEL -> {
                    CompareCsv.write(comparison, by, output.format(), writer);
                    CompareText.remarks(comparison, texts).forEach(context::note);
                }
                case JSON -> CompareJson.write(comparison, by, texts, writer);
            }
        });
    }

    /** Across the merger where the older table is of the 63 and the newer of the 34. */
    private static Causes causes(Scoreboard after, Scoreboard before) {
        Merger merger = Provinces.merger2025();
        boolean across = before.list().id().equals(merger.from().id())
                && after.list().id().equals(merger.to().id());
        return across ? Causes.of(after, before, merger) : Causes.of(after, before);
    }

    private void causes(Causes causes, Texts texts) {
        Scoreboard newer = causes.comparison().newer();
        Optional<String> named = why.unit()
                .map(name -> scoring.usage(() -> newer.list().get(name)).code());
        List<UnitCauses> units = named.map(code -> List.of(causes.unit(code))).orElseGet(causes::units);
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> {
                    if (named.isPresent()) {
                        CausesText.write(causes, units.get(0), texts, writer);
                    } else {
                        CausesText.write(causes, units, why.measure(), texts, writer);
                    }
                }
                case CSV, CSV_EXCEL -> {
                    CausesCsv.write(units, output.format(), writer);
                    CompareText.remarks(causes.comparison(), texts).forEach(context::note);
                }
                case JSON -> CausesJson.write(causes, units, texts, writer);
            }
        });
    }
}

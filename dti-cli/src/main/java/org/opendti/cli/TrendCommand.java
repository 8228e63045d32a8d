package org.opendti.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.index.Scoreboard;
import org.opendti.panel.Forecast;
import org.opendti.panel.Panel;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets years side by side. */
@Command(
        name = "trend",
        description = {
            "Sets years side by side: ranks and scores, what was gained and lost, where it is heading.",
            "Only what all years share is compared; what is left out is said. A rank gained is a rank up: +3 from 22 to 19.",
            "With --unit: every element of the unit, its rates, its forecast, and with --merge its predecessors.",
            "A forecast from so few years is rough. Forecast from 2022 and 2023, the ranks of 2024 were off by 9.6 on average by the models last and mean-change, by 12.9 by damped and 14.0 by least-squares; 86 to 89 of 100 lay in their ranges 90 %%."
        },
        footer = {
            "  dti trend sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv"
                    + " sample-data/dti-2024/published-63.csv",
            "  dti trend dti-province-2022=old.csv dti-province-2024=new.csv --unit \"Bình Dương\" --forecast 2025",
            "  dti trend sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv"
                    + " sample-data/dti-2024/published-34.csv --merge provinces-34 --unit \"TP. Hồ Chí Minh\"",
            "  dti trend years.csv --by HDKTS --forecast 2026 --model last --format json"
        })
final class TrendCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final TrendOptions options = new TrendOptions();

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "TABLE",
            description = "CSV, JSON or Excel files, or EDITION=FILE, of one or more years each; at least two years.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> tables;

    @Option(names = "--unit", paramLabel = "NAME", description = "Looks at this unit, by code, name or any spelling.")
    private @Nullable String unit;

    TrendCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        boolean merging = scoring.isMerging();
        options.check(merging);
        List<Scoreboard> given = scoring.scoreByYear(tables);
        given.forEach(board -> Remarks.tell(board, context));
        List<Scoreboard> merged = merging ? options.merged(given) : given;
        Panel panel = Panel.of(merged.stream().map(scoring::within).toList());
        String by = scoring.by(panel.newest());
        panel.trends(by);
        Optional<Unit> told = Optional.ofNullable(unit).map(named -> find(panel, named));
        write(
                new Trends(
                        panel,
                        by,
                        given,
                        merging ? Optional.of(Provinces.merger2025()) : Optional.empty(),
                        options.weightsFile(),
                        outlooks(panel, by, told.isPresent())),
                told,
                texts);
    }

    /** A unit's name must be of the list; that all years have it is another matter. */
    private Unit find(Panel panel, String named) {
        Scoreboard newest = panel.newest();
        return newest.unit(scoring.usage(() -> newest.list().get(named)).code());
    }

    private Map<String, Trends.Outlook> outlooks(Panel panel, String by, boolean every) {
        Map<String, Trends.Outlook> outlooks = new LinkedHashMap<>();
        if (options.forecast().isPresent()) {
            int year = options.forecast().get();
            outlooks.put(by, outlook(forecast(panel, by, year)));
            panel.elements().stream()
                    .filter(code -> every && !code.equals(by) && Forecast.isPossible(panel, code))
                    .forEach(code -> outlooks.put(code, outlook(forecast(panel, code, year))));
        }
        return outlooks;
    }

    private Forecast forecast(Panel panel, String code, int year) {
        try {
            return Forecast.of(panel, code, year, options.model());
        } catch (DtiException e) {
            if (e.findings().stream().allMatch(finding -> finding.code() == FindingCode.FORECAST_NOT_LATER)) {
                throw new WrongUsage(spec, "--forecast", e);
            }
            throw e;
        }
    }

    private Trends.Outlook outlook(Forecast forecast) {
        RankDistribution ranks = forecast.ranks(analysis -> simulation.of(analysis, forecast.board()));
        return new Trends.Outlook(forecast, ranks);
    }

    private void write(Trends trends, Optional<Unit> told, Texts texts) {
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> {
                    if (told.isPresent()) {
                        TrendUnitText.write(trends, told.get(), texts, writer);
                    } else {
                        TrendText.write(trends, texts, writer);
                    }
                }
                case CSV, CSV_EXCEL -> {
                    TrendCsv.write(trends, told, texts, output.format(), writer);
                    trends.remarks(texts).forEach(context::note);
                }
                case JSON -> TrendJson.write(trends, told, texts, writer);
            }
        });
    }
}

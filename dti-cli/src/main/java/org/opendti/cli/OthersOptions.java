package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.panel.Forecast;
import org.opendti.panel.ForecastModel;
import org.opendti.panel.Panel;
import org.opendti.table.IndicatorTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What becomes of the units that are not named. */
final class OthersOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--others",
            paramLabel = "stay|trend",
            description = "The units that are not named stay as they are (default), or go on for a year as forecast"
                    + " from --previous tables.")
    private String others = "stay";

    @Option(
            names = "--previous",
            paramLabel = "[EDITION=]FILE",
            description = "With --others trend: the table of an earlier year; once for each.")
    private List<String> previous = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "last|damped|least-squares|mean-change",
            converter = TrendOptions.Models.class,
            description = "With --others trend: how their scores go on; damped by default, as in dti trend.")
    private @Nullable ForecastModel model;

    /**
     * What the others become.
     *
     * @param assumption what is assumed, in words
     * @param table their scores of the year to come
     */
    record Move(String assumption, IndicatorTable table) {}

    /** Refuses what does not go together. */
    void check() {
        boolean trend = others.equals("trend");
        if (!trend && !others.equals("stay")) {
            throw new WrongUsage(spec, "wrong.takes", "option", "--others", "choices", "stay, trend", "value", others);
        }
        if (trend && previous.isEmpty()) {
            throw new WrongUsage(spec, "wrong.earlier-years", "what", "--others trend");
        }
        if (!trend && (!previous.isEmpty() || model != null)) {
            throw new WrongUsage(spec, "wrong.needs", "option", "--previous, --model", "needed", "--others trend");
        }
    }

    /** What the others become; nothing where they stay. */
    Optional<Move> of(Scoreboard today, String by, ScoringOptions scoring, Texts texts) {
        if (!others.equals("trend")) {
            return Optional.empty();
        }
        List<Scoreboard> boards = new ArrayList<>(List.of(today));
        previous.forEach(file -> boards.add(scoring.score(file)));
        Panel panel = Panel.of(boards);
        if (panel.lastYear() != today.year().orElseThrow()) {
            throw new WrongUsage(
                    spec, "wrong.not-before", "year", today.year().orElseThrow(), "previous", panel.lastYear());
        }
        int year = panel.lastYear() + 1;
        ForecastModel chosen = model == null ? new ForecastModel.Damped() : model;
        Forecast forecast = Forecast.of(panel, by, year, chosen);
        return Optional.of(new Move(
                texts.of(
                        "others.trend",
                        "year",
                        year,
                        "years",
                        panel.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        "model",
                        chosen.id(),
                        "elements",
                        String.join(", ", shown(forecast.elements()))),
                forecast.table()));
    }

    private static List<String> shown(List<String> elements) {
        int most = 8;
        return elements.size() <= most
                ? elements
                : List.of(elements.get(0), elements.get(1), "…", elements.get(elements.size() - 1));
    }
}

package org.opendti.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.panel.ForecastModel;
import org.opendti.panel.MergeWeights;
import org.opendti.table.Unit;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How years are merged, and how they go on. */
final class TrendOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--merge-by",
            paramLabel = "mean|weights",
            description = "With --merge: a merged unit is the mean of its predecessors, the official rule (default),"
                    + " or their mean by weight.")
    private @Nullable String mergeBy;

    @Option(
            names = "--merge-weights",
            paramLabel = "FILE[:COLUMN]",
            description = "The weights, such as sample-data/population.csv:population_2024_thousand.")
    private @Nullable String weights;

    @Option(
            names = "--forecast",
            paramLabel = "YEAR",
            description = "Forecasts this year, after the last one by at most 10.")
    private @Nullable Integer forecast;

    @Option(
            names = "--model",
            paramLabel = "last|damped|least-squares|mean-change",
            converter = Models.class,
            description = "How scores go on: the last one stays, a trend that wears off (default), the line through"
                    + " the unit's scores, or the mean change of all units.")
    private @Nullable ForecastModel model;

    Optional<Integer> forecast() {
        return Optional.ofNullable(forecast);
    }

    ForecastModel model() {
        return model == null ? new ForecastModel.Damped() : model;
    }

    /** The file of weights where units are merged by them. */
    Optional<String> weightsFile() {
        return Optional.ofNullable(weights);
    }

    /** Refuses what does not go together. */
    void check(boolean merging) {
        if ((mergeBy != null || weights != null) && !merging) {
            throw new WrongUsage(
                    spec,
                    "wrong.needs",
                    "option",
                    "--merge-by, --merge-weights",
                    "needed",
                    "--merge " + Provinces.of34().id());
        }
        if (mergeBy != null && !List.of("mean", "weights").contains(mergeBy)) {
            throw new WrongUsage(
                    spec, "wrong.takes", "option", "--merge-by", "choices", "mean, weights", "value", mergeBy);
        }
        if ("weights".equals(mergeBy) && weights == null) {
            throw new WrongUsage(
                    spec, "wrong.needs", "option", "--merge-by weights", "needed", "--merge-weights FILE[:COLUMN]");
        }
        if ("mean".equals(mergeBy) && weights != null) {
            throw new WrongUsage(spec, "wrong.mean-of-weights");
        }
        if (model != null && forecast == null) {
            throw new WrongUsage(spec, "wrong.needs", "option", "--model " + model.id(), "needed", "--forecast YEAR");
        }
    }

    /** Boards of the earlier list merged into the later; others as they are. */
    List<Scoreboard> merged(List<Scoreboard> boards) {
        Optional<Map<Unit, Double>> read = weightsFile().map(TrendOptions::read);
        return boards.stream()
                .map(board -> board.list().id().equals(Provinces.of34().id())
                        ? board
                        : read.map(each -> board.mergedInto(Provinces.merger2025(), each))
                                .orElseGet(() -> board.mergedInto(Provinces.merger2025())))
                .toList();
    }

    private static Map<Unit, Double> read(String named) {
        int colon = named.lastIndexOf(':');
        boolean whole = colon <= 1 || Files.exists(Path.of(named));
        Path file = Path.of(whole ? named : named.substring(0, colon));
        return MergeWeights.read(
                file, Provinces.of63(), whole ? Optional.empty() : Optional.of(named.substring(colon + 1)));
    }

    static final class Models implements ITypeConverter<ForecastModel> {

        private static final List<Supplier<ForecastModel>> ALL = Arrays.asList(
                ForecastModel.Last::new,
                ForecastModel.Damped::new,
                ForecastModel.LeastSquares::new,
                ForecastModel.MeanChange::new);

        @Override
        public ForecastModel convert(String value) {
            return ALL.stream()
                    .map(Supplier::get)
                    .filter(model -> model.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(
                            value, ALL.stream().map(model -> model.get().id()).toList()));
        }
    }
}

package org.opendti.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opendti.sensitivity.IndexModel;
import org.opendti.sensitivity.InputGroup;
import org.opendti.sensitivity.Morris;
import org.opendti.sensitivity.OneAtATime;
import org.opendti.sensitivity.Points;
import org.opendti.sensitivity.Sobol;
import org.opendti.uncertainty.WeightFactor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** By which method sensitivity is worked out, on how many points, from which seed, and of which groups. */
final class SensitivityOptions {

    /** The outputs of more runs would not fit in the memory of a small machine. */
    private static final long MOST_RUNS = 10_000_000;

    /** How sensitivity is worked out. */
    enum Method {
        /** Shares of variance: {@code --method sobol}. */
        SOBOL,
        /** Elementary effects: {@code --method morris}. */
        MORRIS,
        /** All but one group as stated: {@code --method one-at-a-time}. */
        ONE_AT_A_TIME
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--method",
            paramLabel = "sobol|morris|one-at-a-time",
            converter = Methods.class,
            description =
                    "Shares of the variance (sobol, the default), elementary effects from few runs (morris), or each"
                            + " factor alone while the others stay as stated.")
    private Method method = Method.SOBOL;

    @Option(
            names = "--base-points",
            paramLabel = "N",
            description =
                    "For sobol: so many base points, best a power of two, in plain digits; 1024 by default. Each takes"
                            + " a run a factor and two more.")
    private @Nullable Integer basePoints;

    @Option(
            names = "--points",
            paramLabel = "quasi-random|random",
            converter = Kinds.class,
            description = "For sobol: points that fill the space evenly (the default), or independent random ones.")
    private @Nullable Points points;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the drawing starts; 0 by default. The same seed gives the same result.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On so many threads; as many as there are processors by default. The result is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--by-edge",
            description = "A line a weight, each drawn by itself; so by default where weights alone vary.")
    private boolean byEdge;

    @Option(names = "--by-factor", description = "A line a factor, such as all weights together.")
    private boolean byFactor;

    /** What the options ask for that does not go together. */
    void check() {
        if (byEdge && byFactor) {
            throw new WrongUsage(spec, "wrong.not-both", "one", "--by-edge", "other", "--by-factor");
        }
        if (method != Method.SOBOL && basePoints != null) {
            throw new WrongUsage(spec, "wrong.of-sobol", "option", "--base-points", "method", id(method));
        }
        if (method != Method.SOBOL && points != null) {
            throw new WrongUsage(spec, "wrong.of-sobol", "option", "--points", "method", id(method));
        }
    }

    /** The groups that are asked about. */
    List<InputGroup> groups(IndexModel model, Varied varied) {
        boolean weights = varied.factors().stream().anyMatch(WeightFactor.class::isInstance);
        if (byEdge && !weights) {
            throw new WrongUsage(spec, "wrong.needs", "option", "--by-edge", "needed", "--vary-weights");
        }
        boolean apart = byEdge || (!byFactor && weights && varied.factors().size() == 1);
        return apart ? model.groupsByEdge() : model.groups();
    }

    /** Runs a model. */
    Outcome outcome(IndexModel model, List<InputGroup> groups, ProgressBar bar) {
        return switch (method) {
            case SOBOL -> sobol(model, groups, bar);
            case MORRIS -> {
                Morris options = Morris.withDefaults().withThreads(threads()).withSeed(seed);
                long runs = options.runs(groups.size());
                yield new Outcome.Effects(options, options.of(new Watched(model, runs, bar), groups));
            }
            case ONE_AT_A_TIME -> {
                OneAtATime options = OneAtATime.withDefaults()
                        .withThreads(threads())
                        .withSeed(seed)
                        .withBaseline(model.baseline());
                long runs = options.runs(groups);
                yield new Outcome.Ranges(options, runs, options.of(new Watched(model, runs, bar), groups));
            }
        };
    }

    private int threads() {
        return (int) WrongUsage.atLeast(spec, "--threads", threads, 1);
    }

    private Outcome sobol(IndexModel model, List<InputGroup> groups, ProgressBar bar) {
        Sobol plain = Sobol.withDefaults().withSeed(seed);
        Integer asked = basePoints;
        Sobol sized =
                asked == null ? plain : plain.withBasePoints((int) WrongUsage.atLeast(spec, "--base-points", asked, 2));
        Sobol threaded = sized.withThreads(threads());
        Points where = points;
        Sobol options = where == null ? threaded : threaded.withPoints(where);
        long runs = options.runs(groups.size());
        if (runs > MOST_RUNS) {
            throw new WrongUsage(
                    spec,
                    "wrong.too-many-runs",
                    "points",
                    options.basePoints(),
                    "factors",
                    groups.size(),
                    "runs",
                    runs,
                    "most",
                    MOST_RUNS);
        }
        return new Outcome.Shares(options, options.of(new Watched(model, runs, bar), groups));
    }

    static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(E[] all, String value) {
        return Arrays.stream(all)
                .filter(choice -> id(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> WrongValue.noneOf(
                        value, Arrays.stream(all).map(SensitivityOptions::id).toList()));
    }

    static final class Methods implements ITypeConverter<Method> {
        @Override
        public Method convert(String value) {
            return named(Method.values(), value);
        }
    }

    static final class Kinds implements ITypeConverter<Points> {
        @Override
        public Points convert(String value) {
            return named(Points.values(), value);
        }
    }
}

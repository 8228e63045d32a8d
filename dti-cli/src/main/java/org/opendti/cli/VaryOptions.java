package org.opendti.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.Findings;
import org.opendti.framework.AggregationJson;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.json.JsonValue;
import org.opendti.normalise.NormalisationJson;
import org.opendti.uncertainty.Alternatives;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.Spread;
import org.opendti.uncertainty.WeightDraw;
import org.opendti.uncertainty.WeightFactor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What may be other than it is, in an analysis of uncertainty or of sensitivity. */
final class VaryOptions {

    private static final String EACH = "each";
    private static final double MOST_CONCENTRATION = 1e6;
    private static final String DIRICHLET = "dirichlet:";
    private static final String DEVIATION = "sd:";
    private static final double USUAL = 0.25;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--vary-weights",
            paramLabel = "SIZE",
            description =
                    "Weights: 25%% or 0.25 for ±25 %%, any for any shares at all, dirichlet:100 for shares about those"
                            + " stated. Without any --vary or --leave-out option 25%%.")
    private @Nullable String weights;

    @Option(
            names = "--in",
            paramLabel = "CODE",
            split = ",",
            description = "Varies the weights in this aggregate alone, or in several.")
    private List<String> in = List.of();

    @Option(
            names = "--vary-values",
            paramLabel = "SIZE",
            description =
                    "Numbers of the table: 2%% for an error of up to 2 %% of the number, 0.0005 for one of up to that,"
                            + " sd:2%% or sd:0.01 for normal errors of that standard deviation.")
    private @Nullable String values;

    @Option(
            names = "--vary-goalposts",
            paramLabel = "SIZE",
            description = "Goalposts: 10%% for up to 10 %% of the distance between worst and best.")
    private @Nullable String goalposts;

    @Option(
            names = "--vary-normalisation",
            paramLabel = "NAME",
            split = ",",
            description = "All indicators by one of these methods, as --normalisation takes them.")
    private List<String> normalisations = List.of();

    @Option(
            names = "--vary-aggregation",
            paramLabel = "NAME",
            split = ",",
            description = "All aggregates by one of these methods, as --aggregation takes them.")
    private List<String> aggregations = List.of();

    @Option(
            names = "--leave-out",
            paramLabel = "CODE",
            split = ",",
            description = "One of these elements left out, or none; each for any of the lowest that weigh.")
    private List<String> parts = List.of();

    @Option(
            names = "--leave-out-unit",
            paramLabel = "NAME",
            split = ",",
            description = "One of these units left out, or none; each for any.")
    private List<String> units = List.of();

    /**
     * What varies; weights by ±25 % where no option says anything.
     *
     * @param board the board without any variation
     */
    List<Factor> factors(Scoreboard board) {
        List<Factor> factors = new ArrayList<>();
        others(board, factors);
        boolean usual = weights == null && factors.isEmpty();
        if (weights == null && !usual && !in.isEmpty()) {
            throw new WrongUsage(spec, "wrong.needs", "option", "--in", "needed", "--vary-weights");
        }
        if (usual || weights != null) {
            factors.add(0, weights(board));
        }
        return factors;
    }

    private void others(Scoreboard board, List<Factor> factors) {
        values().ifPresent(factors::add);
        goalposts().ifPresent(factors::add);
        methods("normalisation", normalisations, VaryOptions::normalisation).ifPresent(factors::add);
        methods("aggregation", aggregations, VaryOptions::aggregation).ifPresent(factors::add);
        if (!parts.isEmpty()) {
            String[] codes = named("--leave-out", parts);
            differ("--leave-out", codes, code -> board.framework().element(code).code());
            factors.add(Factor.leavingOut(codes));
        }
        if (!units.isEmpty()) {
            String[] names = named("--leave-out-unit", units);
            differ("--leave-out-unit", names, name -> board.list().get(name).code());
            factors.add(Factor.leavingOutUnits(names));
        }
    }

    /** Names must be of something, each of something else: a thing named twice would be left out twice as often. */
    private void differ(String option, String[] names, Function<String, String> code) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String other = seen.put(usage(option, () -> code.apply(name)), name);
            if (other != null) {
                throw new WrongUsage(spec, "wrong.same-twice", "option", option, "one", other, "other", name);
            }
        }
    }

    private WeightFactor weights(Scoreboard board) {
        in.forEach(code -> usage("--in", () -> board.framework().element(code)));
        WeightFactor factor = Factor.weights(draw());
        return in.isEmpty() ? factor : factor.in(in.toArray(String[]::new));
    }

    private WeightDraw draw() {
        String text = weights;
        if (text == null) {
            return new WeightDraw.Around(USUAL);
        }
        if (text.equals("any")) {
            return new WeightDraw.Simplex();
        }
        String option = "--vary-weights " + text;
        boolean dirichlet = text.startsWith(DIRICHLET);
        Size size = Size.of(dirichlet ? text.substring(DIRICHLET.length()) : text)
                .orElseThrow(() -> new WrongUsage(spec, "wrong.weights", "option", option));
        double most = dirichlet ? MOST_CONCENTRATION : 1;
        if (!(size.number() > 0 && size.number() <= most)) {
            throw new WrongUsage(spec, dirichlet ? "wrong.concentration" : "wrong.range", "option", option);
        }
        return dirichlet ? new WeightDraw.Dirichlet(size.number()) : new WeightDraw.Around(size.number());
    }

    private Optional<Factor> values() {
        String text = values;
        if (text == null) {
            return Optional.empty();
        }
        String option = "--vary-values " + text;
        boolean normal = text.startsWith(DEVIATION);
        Size size = Size.of(normal ? text.substring(DEVIATION.length()) : text)
                .orElseThrow(() -> new WrongUsage(spec, "wrong.values", "option", option));
        if (!(size.number() > 0) || (size.isShare() && size.number() > 1)) {
            throw new WrongUsage(spec, "wrong.error-size", "option", option);
        }
        Spread spread = usage(option, () -> normal ? Spread.deviation(size.number()) : Spread.range(size.number()));
        return Optional.of(Factor.values(size.isShare() ? spread.ofTheNumber() : spread));
    }

    private Optional<Factor> goalposts() {
        String text = goalposts;
        if (text == null) {
            return Optional.empty();
        }
        String option = "--vary-goalposts " + text;
        Size size = Size.of(text)
                .orElseThrow(() -> new WrongUsage(spec, "wrong.size", "option", option, "one", "10%", "other", "0.1"));
        if (!(size.number() > 0 && size.number() < 0.5)) {
            throw new WrongUsage(spec, "wrong.goalposts", "option", option);
        }
        return Optional.of(Factor.goalposts(size.number()));
    }

    private Optional<Factor> methods(String name, List<String> names, Function<String, Alternatives.Choice> choice) {
        if (names.size() == 1 || Set.copyOf(names).size() < names.size()) {
            throw new WrongUsage(
                    spec, "wrong.alternatives", "option", "--vary-" + name, "names", String.join(",", names));
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(usage(
                        "--vary-" + name,
                        () -> new Alternatives(name, names.stream().map(choice).toList())));
    }

    private static Alternatives.Choice normalisation(String name) {
        return choice(
                name, NormalisationJson::read, method -> recipe -> recipe.normalise(by -> by.withStandard(method)));
    }

    private static Alternatives.Choice aggregation(String name) {
        return choice(name, AggregationJson::read, method -> recipe -> recipe.aggregate(by -> by.withStandard(method)));
    }

    private static <T> Alternatives.Choice choice(
            String name, BiFunction<JsonValue, Findings, T> reading, Function<T, UnaryOperator<Recipe>> change) {
        return Alternatives.Choice.of(name, change.apply(RecipeOptions.named(name, reading)));
    }

    /** What {@code each} or names stand for: none of them for each. */
    private String[] named(String option, List<String> names) {
        if (names.equals(List.of(EACH))) {
            return new String[0];
        }
        if (names.contains(EACH)) {
            throw new WrongUsage(spec, "wrong.each-alone", "option", option, "names", String.join(",", names));
        }
        return names.toArray(String[]::new);
    }

    /** The option that a factor came from, by the factor's name. */
    static String option(String factor) {
        if (factor.startsWith("left-out")) {
            return factor.equals("left-out") ? "--leave-out" : "--leave-out-unit";
        }
        return "--vary-" + factor.split(" ", 2)[0];
    }

    private <T> T usage(String option, Supplier<T> value) {
        return WrongUsage.orElse(spec, option, value);
    }
}

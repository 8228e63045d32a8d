package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.opendti.index.Recipe;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/** All combinations of choices, each prepared for scoring; a run belongs to one of them. */
final class Variants {

    /** The most combinations: each holds a prepared table. */
    private static final int MOST = 4_096;

    private final WeightGraph graph;
    private final List<Edge> varied;
    private final List<Choosing> choosing = new ArrayList<>();
    private final Optional<CellErrors> cells;
    private final Optional<PostErrors> posts;
    private final Variant[] variants;

    Variants(Source source, List<Factor> factors, List<RunPlan.Input> inputs) {
        graph = source.graph();
        CellErrors cellErrors = null;
        PostErrors postErrors = null;
        for (int f = 0; f < factors.size(); f++) {
            int from = inputs.get(f).from();
            Choosing.of(source, factors.get(f), from).ifPresent(choosing::add);
            if (factors.get(f) instanceof ValueErrors errors) {
                cellErrors = new CellErrors(
                        source.compiled().orElseThrow(), source.table().orElseThrow(), errors, from);
            } else if (factors.get(f) instanceof GoalpostErrors errors) {
                postErrors = new PostErrors(source.compiled().orElseThrow(), errors, from);
            }
        }
        cells = Optional.ofNullable(cellErrors);
        posts = Optional.ofNullable(postErrors);
        WeightInputs weights = new WeightInputs(graph, factors, inputs);
        varied = weights.varied();
        variants = new Variant[count()];
        Map<List<Integer>, Source> known = new LinkedHashMap<>();
        for (int v = 0; v < variants.length; v++) {
            variants[v] = variant(v, source, weights, known);
        }
    }

    private int count() {
        long count = 1;
        for (Choosing each : choosing) {
            count *= each.size();
            if (count > MOST) {
                throw new IllegalArgumentException("the alternatives make more than " + MOST
                        + " combinations; vary fewer of them in one analysis");
            }
        }
        return (int) count;
    }

    /** How many numbers a factor is drawn from. */
    static int numbers(Source source, Factor factor) {
        if (factor instanceof WeightFactor weights) {
            return WeightInputs.numbers(source.graph(), weights);
        }
        if (factor instanceof ValueErrors errors) {
            return CellErrors.numbers(source.compiled().orElseThrow(), errors);
        }
        if (factor instanceof GoalpostErrors errors) {
            return PostErrors.numbers(source.compiled().orElseThrow(), errors);
        }
        return 1;
    }

    private List<Choosing.Choice> choices(int variant) {
        List<Choosing.Choice> choices = new ArrayList<>();
        int rest = variant;
        for (Choosing each : choosing) {
            choices.add(each.choices().get(rest % each.size()));
            rest /= each.size();
        }
        return choices;
    }

    private Variant variant(int number, Source source, WeightInputs weights, Map<List<Integer>, Source> known) {
        List<Choosing.Choice> choices = choices(number);
        UnaryOperator<Recipe> change = UnaryOperator.identity();
        List<Integer> key = new ArrayList<>();
        Optional<Unit> without = Optional.empty();
        List<String> leftOut = new ArrayList<>();
        for (int c = 0; c < choices.size(); c++) {
            Choosing.Choice choice = choices.get(c);
            UnaryOperator<Recipe> before = change;
            change = recipe -> choice.change().apply(before.apply(recipe));
            without = choice.unit().isPresent() ? choice.unit() : without;
            choice.part().ifPresent(leftOut::add);
            key.add(choice.part().isPresent() ? 0 : choosing.get(c).choices().indexOf(choice));
        }
        boolean same = key.stream().allMatch(index -> index == 0) && !hasAlternatives();
        UnaryOperator<Recipe> changes = change;
        Optional<Unit> gone = without;
        Source own = same ? source : known.computeIfAbsent(key, each -> source.with(changes, gone));
        return variant(own, weights, leftOut);
    }

    private boolean hasAlternatives() {
        return choosing.stream().anyMatch(each -> each.factor() instanceof Alternatives);
    }

    private Variant variant(Source source, WeightInputs weights, List<String> leftOut) {
        WeightGraph own = source.graph();
        int[] rows = rows(own.board().units());
        int[] columns = own.edges().stream().mapToInt(weights::column).toArray();
        ShareDraw[] draws = weights.draws(own, leftOut);
        boolean weighs = !varied.isEmpty() || !leftOut.isEmpty();
        Engine engine = engine(source, weighs ? Optional.of(columns) : Optional.empty(), columns, rows);
        return new Variant(draws, weights, engine, graph.board().units().size() > rows.length);
    }

    private Engine engine(Source source, Optional<int[]> weighed, int[] columns, int[] rows) {
        if (source instanceof Source.OfNothing nothing) {
            return new FailingEngine(nothing.reason());
        }
        return source.graph().isLinear() && cells.isEmpty() && posts.isEmpty()
                ? new LinearEngine(source.graph(), columns, rows)
                : new GeneralEngine(
                        source.compiled().orElseThrow(),
                        weighed,
                        rows,
                        cells.map(errors -> errors.of(source.compiled().orElseThrow())),
                        posts.map(errors -> errors.of(source.compiled().orElseThrow())));
    }

    private int[] rows(List<Unit> units) {
        List<Unit> all = graph.board().units();
        if (units.equals(all)) {
            return IntStream.range(0, all.size()).toArray();
        }
        return units.stream().mapToInt(all::indexOf).toArray();
    }

    /** One combination of choices. */
    private static final class Variant {

        private final ShareDraw[] draws;
        private final WeightInputs weights;
        private final Engine engine;
        private final boolean lacksUnit;

        Variant(ShareDraw[] draws, WeightInputs weights, Engine engine, boolean lacksUnit) {
            this.draws = draws;
            this.weights = weights;
            this.engine = engine;
            this.lacksUnit = lacksUnit;
        }

        void score(Block block, int runs) {
            weights.draw(draws, block, runs);
            if (lacksUnit) {
                for (double[] column : block.scores) {
                    Arrays.fill(column, 0, runs, Double.NaN);
                }
            }
            engine.score(block, runs);
        }
    }

    WeightGraph graph() {
        return graph;
    }

    List<Edge> varied() {
        return varied;
    }

    /** Scores a block; runs of several variants are sorted by variant first. */
    void score(Block block, int runs) {
        Arrays.fill(block.failures, null);
        cells.ifPresent(errors -> errors.draw(block, runs));
        if (variants.length == 1) {
            variants[0].score(block, runs);
            return;
        }
        int[] of = new int[runs];
        for (int r = 0; r < runs; r++) {
            of[r] = variant(block, r);
        }
        Block part = block.part();
        int[] places = new int[runs];
        for (int v = 0; v < variants.length; v++) {
            int count = 0;
            for (int r = 0; r < runs; r++) {
                if (of[r] == v) {
                    places[count++] = r;
                }
            }
            if (count > 0) {
                part.gather(block, places, count, 0, cellsFrom());
                part.gather(block, places, count, cellsFrom() + cellCount(), block.points.length);
                Arrays.fill(part.failures, null);
                variants[v].score(part, count);
                part.scatter(places, count, block);
            }
        }
    }

    /** Numbers of cells are not copied: cells are drawn for the whole block. */
    private int cellsFrom() {
        return cells.map(CellErrors::from).orElse(0);
    }

    int cellCount() {
        return cells.map(CellErrors::size).orElse(0);
    }

    private int variant(Block block, int run) {
        int number = 0;
        int size = 1;
        for (Choosing each : choosing) {
            number += size * each.at(block.points[each.input()][run]);
            size *= each.size();
        }
        return number;
    }

    /** What a run of a block chose. */
    Map<String, String> choices(Block block, int run) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Choosing each : choosing) {
            chosen.put(
                    each.factor().name(),
                    each.choices().get(each.at(block.points[each.input()][run])).name());
        }
        return chosen;
    }

    /** The cells that errors were drawn for in a run of a block. */
    List<Run.Cell> cells(Block block, int run) {
        return cells.map(errors -> errors.cells(block, run)).orElse(List.of());
    }

    /** The goalposts that were moved in a run of a block. */
    List<Run.Posts> posts(Block block, int run) {
        return posts.map(errors -> errors.posts(block, run)).orElse(List.of());
    }
}

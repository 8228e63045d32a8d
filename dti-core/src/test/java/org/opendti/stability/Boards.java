package org.opendti.stability;

import static org.opendti.framework.Aggregate.Kind.GROUP;
import static org.opendti.framework.Aggregate.Kind.INDEX;
import static org.opendti.framework.Aggregate.Kind.MAIN_INDEX;
import static org.opendti.framework.Aggregate.Kind.PILLAR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.opendti.SampleData;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** A framework and a table whose order is tested, and what scoring it anew with other weights gives. */
record Boards(Framework framework, IndicatorTable table) {

    /** I of A (5), B (3) and C (2). */
    static final Framework FLAT = Framework.builder("flat")
            .indicator(Indicator.share("A", 5))
            .indicator(Indicator.share("B", 3))
            .indicator(Indicator.share("C", 2))
            .aggregate(Aggregate.of("I", INDEX, 10, "A", "B", "C"))
            .headline("I")
            .build();

    /** I of G (3), H (2) and E (1); G of A, B, C; H of D and of K alone, K of F. */
    static final Framework TREE = Framework.builder("tree")
            .indicator(Indicator.share("A", 3))
            .indicator(Indicator.share("B", 2))
            .indicator(Indicator.share("C", 4))
            .indicator(Indicator.share("D", 1))
            .indicator(Indicator.share("E", 1))
            .indicator(Indicator.share("F", 2))
            .aggregate(Aggregate.of("G", GROUP, 3, "A", "B", "C"))
            .aggregate(Aggregate.of("K", MAIN_INDEX, 2, "F"))
            .aggregate(Aggregate.of("H", GROUP, 2, "D", "K"))
            .aggregate(Aggregate.of("I", INDEX, 6, "G", "H", "E"))
            .headline("I")
            .build();

    /** I of G (3) and P (2), P of G (3), M (1) and N (1), G of M and N, M of A and B, N of C and D: only I and P have one path. */
    static final Framework OVERLAP = Framework.builder("overlap")
            .indicator(Indicator.share("A", 3))
            .indicator(Indicator.share("B", 1))
            .indicator(Indicator.share("C", 1))
            .indicator(Indicator.share("D", 1))
            .aggregate(Aggregate.of("M", MAIN_INDEX, 4, "A", "B"))
            .aggregate(Aggregate.of("N", MAIN_INDEX, 2, "C", "D"))
            .aggregate(Aggregate.of("G", GROUP, 3, "M", "N"))
            .aggregate(Aggregate.of("P", PILLAR, 2).withParts(Part.of("G", 3), Part.of("M", 1), Part.of("N", 1)))
            .aggregate(Aggregate.of("I", INDEX, 5, "G", "P"))
            .headline("I")
            .build();

    static final List<Framework> ALL = List.of(FLAT, TREE, OVERLAP);

    static UnitList units(int count) {
        UnitList.Builder units = UnitList.builder("units");
        for (int u = 0; u < count; u++) {
            units.unit("u" + u, "U" + u, Map.of(), List.of());
        }
        return units.build();
    }

    /** Rows of A, B, C, … */
    static Boards of(Framework framework, double[]... rows) {
        UnitList units = units(rows.length);
        TableBuilder table = IndicatorTable.builder(units);
        List<String> codes = framework.inOrder().stream()
                .filter(Indicator.class::isInstance)
                .map(Element::code)
                .sorted()
                .toList();
        for (int u = 0; u < rows.length; u++) {
            table.row("u" + u);
            for (int k = 0; k < codes.size(); k++) {
                table.set(codes.get(k), rows[u][k]);
            }
        }
        return new Boards(framework, table.build());
    }

    static Boards random(Framework framework, int units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[units][];
        for (int u = 0; u < units; u++) {
            rows[u] = random.doubles(10).toArray();
        }
        return of(framework, rows);
    }

    static Boards published() {
        Framework dti = Editions.forYear(2022);
        return new Boards(dti, TableCsv.read(SampleData.file("dti-2022/published.csv"), dti, Provinces.of63()));
    }

    Scoreboard board() {
        return CompositeIndex.of(framework).score(table);
    }

    String target() {
        return framework.headline().code();
    }

    WeightStability stability() {
        return WeightStability.of(board(), target());
    }

    Unit unit(int u) {
        return board().units().get(u);
    }

    /** The scores with other shares in some aggregates. */
    double[] scores(Map<String, Map<String, Double>> shares) {
        Recipe recipe = Recipe.defaults();
        for (Map.Entry<String, Map<String, Double>> entry : shares.entrySet()) {
            recipe = recipe.weigh(weights -> weights.with(entry.getKey(), entry.getValue()));
        }
        return CompositeIndex.of(framework).with(recipe).score(table).scores(target());
    }

    /** The scores with one share moved, and the others of its aggregate in proportion. */
    double[] scores(Edge edge, double share) {
        Branch branch = stability().graph().branches().stream()
                .filter(each -> each.aggregate().equals(edge.aggregate()))
                .findFirst()
                .orElseThrow();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Edge other : branch.edges()) {
            shares.put(other.part(), other.share() * (1 - share) / (1 - edge.share()));
        }
        shares.put(edge.part(), share);
        return scores(Map.of(edge.aggregate(), shares));
    }

    /** 1 + how many others have a score greater by more than rounding. */
    static int rank(double[] scores, int unit) {
        int rank = 1;
        for (double score : scores) {
            rank += score > scores[unit] + 1e-13 ? 1 : 0;
        }
        return rank;
    }
}

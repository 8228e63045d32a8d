package org.opendti.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.framework.Framework;

/**
 * How much each element weighs in another, after all levels: the product of the shares of weight along a path, summed
 * over all paths. A pillar of 200 points of 1000, all of it from a group in which a main index has 100 of 500: 0.2 ·
 * 0.2 = 0.04, and more where the main index counts in another pillar as well. The leaves' weights sum to 1 within
 * 1e-12.
 *
 * <p>Of arithmetic means it is the gain of the whole per gain of the element; of other methods a statement of intent.
 * Parts of weight 0 are left out. Source: OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008),
 * section 6.
 *
 * @param code the element in which the others weigh
 * @param rows the element itself (1) and all that weighs in it, each before its parts
 */
public record EffectiveWeights(String code, List<Row> rows) {

    /**
     * Copies the rows.
     *
     * @param code as above
     * @param rows as above
     */
    public EffectiveWeights {
        rows = List.copyOf(rows);
    }

    /**
     * An element's effective weight.
     *
     * @param code the element
     * @param weight its weight, in (0, 1]
     * @param paths over how many paths it counts
     * @param leaf whether nothing weighs in it: an indicator, or an aggregate that can only be given
     */
    public record Row(String code, double weight, long paths, boolean leaf) {}

    /**
     * The effective weights in an element.
     *
     * @param framework the framework
     * @param code the element's code
     * @return the weights
     * @throws DtiException if there is no such element
     */
    public static EffectiveWeights of(Framework framework, String code) {
        framework.element(code);
        return of(new Graph(framework), code);
    }

    static EffectiveWeights of(Graph graph, String code) {
        Map<String, Double> weights = new HashMap<>(Map.of(code, 1.0));
        Map<String, Long> paths = new HashMap<>(Map.of(code, 1L));
        List<Row> rows = new ArrayList<>();
        for (String from : graph.downFrom(code)) {
            double weight = weights.getOrDefault(from, 0.0);
            long count = paths.getOrDefault(from, 0L);
            rows.add(new Row(from, weight, count, graph.isLeaf(from)));
            for (Graph.Edge edge : graph.parts(from)) {
                weights.merge(edge.part(), weight * edge.share(), Double::sum);
                paths.merge(edge.part(), count, Long::sum);
            }
        }
        return new EffectiveWeights(code, rows);
    }

    /** {@return the rows of the leaves, whose weights sum to 1} */
    public List<Row> leaves() {
        return rows.stream().filter(Row::leaf).toList();
    }

    /**
     * One element's effective weight.
     *
     * @param part the element's code
     * @return its weight; 0 for one that does not count
     */
    public double weight(String part) {
        Optional<Row> row =
                rows.stream().filter(each -> each.code().equals(part)).findFirst();
        return row.map(Row::weight).orElse(0.0);
    }
}

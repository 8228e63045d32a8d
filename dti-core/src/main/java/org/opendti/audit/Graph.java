package org.opendti.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Part;
import org.opendti.index.Scoreboard;
import org.opendti.index.Weights;

/**
 * A framework's elements and what weighs in them. Parts of weight 0 are no parts here, and an aggregate that is not
 * scored has none, since they never contribute.
 */
final class Graph {

    /** A part's weight, and its share of the weights of its aggregate. */
    record Edge(String part, double weight, double share) {}

    private final Framework framework;
    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();

    Graph(Framework framework) {
        this(framework, code -> Map.of());
    }

    private Graph(Framework framework, Function<String, Map<String, Double>> used) {
        this.framework = framework;
        for (Element element : framework.inOrder()) {
            boolean computed = element instanceof Aggregate aggregate && aggregate.isScored();
            Map<String, Double> weights = used.apply(element.code());
            List<Edge> own = new ArrayList<>();
            weights.forEach((part, share) -> own.add(new Edge(part, share, share)));
            edges.put(
                    element.code(),
                    !computed ? List.of() : own.isEmpty() ? edges((Aggregate) element) : List.copyOf(own));
        }
    }

    /** The graph with the weights that a board's scores came about with; the framework's where each unit has its own. */
    static Graph of(Scoreboard board) {
        boolean own = board.index().recipe().weights().equals(Weights.OF_FRAMEWORK);
        return own ? new Graph(board.framework()) : new Graph(board.framework(), board::weights);
    }

    private List<Edge> edges(Aggregate aggregate) {
        double total = aggregate.parts().stream().mapToDouble(framework::weight).sum();
        List<Edge> weighing = new ArrayList<>();
        for (Part part : aggregate.parts()) {
            double weight = framework.weight(part);
            if (weight > 0) {
                weighing.add(new Edge(part.code(), weight, weight / total));
            }
        }
        return List.copyOf(weighing);
    }

    /** What weighs in an element; nothing in a leaf: an indicator, or an aggregate that can only be given. */
    List<Edge> parts(String code) {
        return edges.getOrDefault(code, List.of());
    }

    boolean isLeaf(String code) {
        return parts(code).isEmpty();
    }

    /** The aggregates that are computed, each after its parts. */
    List<String> aggregates() {
        return edges.keySet().stream().filter(code -> !isLeaf(code)).toList();
    }

    /** An element and all that weighs in it, each before its parts: level by level, there in the framework's order. */
    List<String> downFrom(String code) {
        Map<String, Integer> depths = new HashMap<>(Map.of(code, 0));
        List<Element> inOrder = framework.inOrder();
        for (int e = inOrder.size() - 1; e >= 0; e--) {
            String next = inOrder.get(e).code();
            Integer depth = depths.get(next);
            if (depth != null) {
                parts(next).forEach(edge -> depths.merge(edge.part(), depth + 1, Math::max));
            }
        }
        return inOrder.stream()
                .map(Element::code)
                .filter(depths::containsKey)
                .sorted(Comparator.comparing(element -> depths.getOrDefault(element, 0)))
                .toList();
    }

    /** The leaves that weigh in an element, each once; a leaf's own is itself. */
    List<String> leaves(String code) {
        return downFrom(code).stream().filter(this::isLeaf).toList();
    }
}

package org.opendti.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.opendti.aggregate.Field.Domain;

/**
 * PROMETHEE II: by how much a unit is preferred to the others, less by how much they are preferred to it. π(i, j) = Σ
 * w P(xᵢ − xⱼ) with weights that sum to 1 and the {@link Preference} P of each part; the net flow is Σⱼ (π(i, j) −
 * π(j, i)) / (n − 1).
 *
 * <p>Three units, of parts 3, 2, 1 and 1, 2, 2 with weights 2 and 1 and usual preferences: 0.333, 0.167, −0.5. Range:
 * −1 to 1; the flows sum to 0. One unit alone gets 0.
 *
 * <p>Nothing is normalised: thresholds are in each part's own scale. A part that is the same for all units
 * contributes nothing.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), two units are compared over the parts
 * that both have, with the weights taken over these; two that share none are indifferent. Source: J. P. Brans, P.
 * Vincke, B. Mareschal, <i>How to select and how to rank projects: The PROMETHEE method</i> (1986).
 *
 * @param preferences of each part; one for all parts; or none, and each is usual
 */
public record Promethee2(List<Preference> preferences) implements Aggregation {

    /**
     * Copies the preferences.
     *
     * @param preferences as above
     */
    public Promethee2 {
        preferences = List.copyOf(preferences);
    }

    /** {@return any difference is clear, in every part} */
    public static Promethee2 usual() {
        return new Promethee2(List.of());
    }

    @Override
    public String id() {
        return "promethee-2";
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public OptionalInt partCount() {
        return preferences.size() > 1 ? OptionalInt.of(preferences.size()) : OptionalInt.empty();
    }

    @Override
    public Promethee2 ofParts(int... kept) {
        return partCount().isEmpty()
                ? this
                : new Promethee2(Arrays.stream(kept).mapToObj(preferences::get).toList());
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return judge(Field.complete(parts, weights, Domain.ANY, report), parts.length);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return judge(Field.present(parts, weights, Domain.ANY, report), parts.length);
    }

    private double[] judge(Field field, int all) {
        partCount().ifPresent(count -> Shapes.checkCount(id(), "preferences", count, all));
        Preference[] own = new Preference[field.parts().length];
        Arrays.setAll(own, k -> preference(field.number(k)));
        double[] flows = new double[field.size()];
        for (int i = 0; i < flows.length; i++) {
            for (int j = i + 1; j < flows.length; j++) {
                double flow = flow(field, own, i, j) / (flows.length - 1);
                flows[i] += flow;
                flows[j] -= flow;
            }
        }
        return field.spread(flows);
    }

    private Preference preference(int part) {
        return preferences.isEmpty() ? Preference.usual() : preferences.get(preferences.size() == 1 ? 0 : part);
    }

    /** π(i, j) − π(j, i). */
    private static double flow(Field field, Preference[] preferences, int i, int j) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < preferences.length; k++) {
            double x = field.parts()[k][i];
            double other = field.parts()[k][j];
            if (!Double.isNaN(x) && !Double.isNaN(other)) {
                double weight = field.weights()[k];
                sum += x > other ? weight * preferences[k].of(x, other) : -weight * preferences[k].of(other, x);
                total += weight;
            }
        }
        return total == 0 ? 0 : sum / total;
    }
}

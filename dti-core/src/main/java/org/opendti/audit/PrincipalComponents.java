package org.opendti.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.opendti.kernel.Correlations;

/**
 * The principal components of an aggregate's parts: in how many directions of their own they vary. The eigenvalues λ of
 * their matrix of Pearson correlations, the greatest first, sum to k, the number of parts; a component explains λ/k of
 * the variance. One component that explains most says that the parts measure one thing.
 *
 * <p>A part's loading is its correlation with the component: its entry in the eigenvector of length 1, times √λ. Of two
 * parts with correlation 0.6: λ 1.6 and 0.4, which explain 0.8 and 0.2; loadings √0.8 = 0.894 of both, and then 0.447
 * and −0.447. A component's sign means nothing; it is chosen so that its loadings sum to 0 or more, and the first of
 * them is positive where the sum is 0. Components of equal λ are not unique.
 *
 * <p>Over the units that have all parts. Parts of fewer than two values are left out first, and those that are constant
 * over these units after; there are no components of fewer than two parts. Source: OECD/JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), section 4.
 *
 * @param code the aggregate
 * @param parts the parts, k of them
 * @param leftOut the parts that are left out
 * @param units how many units have all parts
 * @param components the components, the one that explains most first
 */
public record PrincipalComponents(
        String code, List<String> parts, List<String> leftOut, int units, List<Component> components) {

    /**
     * Copies the lists.
     *
     * @param code as above
     * @param parts as above
     * @param leftOut as above
     * @param units as above
     * @param components as above
     */
    public PrincipalComponents {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        components = List.copyOf(components);
    }

    /**
     * A component.
     *
     * @param eigenvalue λ, at least 0
     * @param explained its share of the variance, λ/k
     * @param cumulative that of this component and those before
     * @param loadings a loading a part, in [−1, 1]
     */
    public record Component(double eigenvalue, double explained, double cumulative, List<Double> loadings) {

        /**
         * Copies the loadings.
         *
         * @param eigenvalue as above
         * @param explained as above
         * @param cumulative as above
         * @param loadings as above
         */
        public Component {
            loadings = List.copyOf(loadings);
        }
    }

    /** {@return how many components explain more than one part would on its own, λ > 1 (Kaiser, 1960)} */
    public int aboveOne() {
        return (int) components.stream()
                .filter(component -> component.eigenvalue() > 1 + 1e-9)
                .count();
    }

    static Optional<PrincipalComponents> of(String code, Columns all) {
        Columns parts = all.ofAtLeast(2).complete().varying();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        int units = parts.values()[0].length;
        return Optional.of(
                new PrincipalComponents(code, parts.codes(), all.without(parts), units, components(parts.values())));
    }

    private static List<Component> components(double[][] columns) {
        int k = columns.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations(columns)));
        double[] values = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> Math.max(0, value))
                .toArray();
        List<Integer> order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .toList();
        List<Component> components = new ArrayList<>();
        double cumulative = 0;
        for (int i : order) {
            cumulative += values[i] / k;
            List<Double> loadings = loadings(eigen.getEigenvector(i).toArray(), Math.sqrt(values[i]));
            components.add(new Component(values[i], values[i] / k, Math.min(1, cumulative), loadings));
        }
        return components;
    }

    private static double[][] correlations(double[][] columns) {
        int k = columns.length;
        double[][] correlations = new double[k][k];
        for (int i = 0; i < k; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlations[i][j] = Correlations.pearson(columns[i], columns[j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    private static List<Double> loadings(double[] vector, double root) {
        double sum = Arrays.stream(vector).sum();
        double first = Arrays.stream(vector)
                .filter(v -> Math.abs(v) > 1e-9)
                .findFirst()
                .orElse(1);
        double sign = Math.signum(Math.abs(sum) > 1e-9 ? sum : first);
        return Arrays.stream(vector).map(v -> v * sign * root + 0.0).boxed().toList();
    }
}

package org.opendti.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opendti.aggregate.Aggregation;
import org.opendti.index.MissingParts;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.Equal;
import org.opendti.weight.Optimised;
import org.opendti.weight.SharedWeighting;
import org.opendti.weight.Weighting;

/** Computes a target from the columns of the cut, as an index does from its indicators. */
final class Above {

    private static final Aggregation.Report NO_REPORT = (unit, part, trouble, value) -> {};

    private final List<Structure.Step> steps = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    /** By step: where its parts are, a leaf's number or, turned about (~), a step's. */
    private final List<int[]> places = new ArrayList<>();

    private final int target;

    Above(Structure structure, String target, List<String> leaves) {
        Map<String, Integer> known = new HashMap<>();
        for (int e = 0; e < leaves.size(); e++) {
            known.put(leaves.get(e), e);
        }
        this.target = place(structure, target, known);
    }

    private int place(Structure structure, String code, Map<String, Integer> known) {
        Integer place = known.get(code);
        if (place != null) {
            return place;
        }
        Structure.Step step = structure.step(code);
        if (step == null) {
            throw new IllegalStateException(code + " is neither of the cut nor made of parts");
        }
        int[] parts = step.parts().stream()
                .mapToInt(part -> place(structure, part, known))
                .toArray();
        steps.add(step);
        codes.add(code);
        places.add(parts);
        int own = ~(steps.size() - 1);
        known.put(code, own);
        return own;
    }

    /**
     * The target of every entry of the columns.
     *
     * @param leaves a column an element of the cut, NaN where missing
     * @param given what is given of an aggregate, which counts where it cannot be computed; NaN where nothing is
     */
    double[] evaluate(double[][] leaves, Function<String, double[]> given) {
        double[][] made = new double[steps.size()][];
        for (int s = 0; s < made.length; s++) {
            int[] parts = places.get(s);
            double[][] own = new double[parts.length][];
            for (int k = 0; k < parts.length; k++) {
                own[k] = parts[k] >= 0 ? leaves[parts[k]] : made[~parts[k]];
            }
            String code = codes.get(s);
            made[s] = compute(steps.get(s), own, () -> given.apply(code));
        }
        return target >= 0 ? leaves[target] : made[~target];
    }

    /** How the aggregates above the cut are made, each after its parts. */
    List<Structure.Step> steps() {
        return List.copyOf(steps);
    }

    /** The target of every entry, where nothing is given above the cut. */
    double[] evaluate(double[][] leaves) {
        return evaluate(leaves, code -> new double[0]);
    }

    private static double[] compute(Structure.Step step, double[][] own, Supplier<double[]> givenIfAny) {
        Optional<Weighting> scheme = step.scheme();
        double[] values = scheme.isPresent() && scheme.get() instanceof BenefitOfTheDoubt doubt
                ? doubt(doubt, own)
                : aggregate(step, own, givenIfAny);
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            double[] given = givenIfAny.get();
            for (int u = 0; u < given.length; u++) {
                values[u] = Double.isNaN(values[u]) ? given[u] : values[u];
            }
        }
        return values;
    }

    private static double[] doubt(BenefitOfTheDoubt doubt, double[][] own) {
        try {
            return doubt.score(own).scores();
        } catch (IllegalArgumentException e) {
            double[] missing = new double[own[0].length];
            Arrays.fill(missing, Double.NaN);
            return missing;
        }
    }

    private static double[] aggregate(Structure.Step step, double[][] own, Supplier<double[]> givenIfAny) {
        double[] weights = weights(step, own);
        double[] values = step.method().aggregate(own, weights, NO_REPORT);
        if (step.missing().policy() != MissingParts.Policy.FAIL
                && Arrays.stream(own).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            fillIn(step, own, weights, values, givenIfAny.get());
        }
        return values;
    }

    /** Makes values of the parts that there are, where there is neither a computed nor a given one. */
    private static void fillIn(Structure.Step step, double[][] own, double[] weights, double[] values, double[] given) {
        boolean zero = step.missing().policy() == MissingParts.Policy.ZERO;
        double[][] made = Arrays.stream(own).map(double[]::clone).toArray(double[][]::new);
        for (int u = 0; u < values.length; u++) {
            int present = 0;
            for (double[] part : own) {
                present += Double.isNaN(part[u]) ? 0 : 1;
            }
            boolean free = given.length == 0 || Double.isNaN(given[u]);
            boolean acts = free && present > 0 && present >= step.missing().leastPresent() * own.length - 1e-9;
            for (double[] part : made) {
                if (present < own.length && !acts) {
                    part[u] = Double.NaN;
                } else if (zero && Double.isNaN(part[u])) {
                    part[u] = 0;
                }
            }
        }
        double[] filled = step.method().aggregatePresent(made, weights, NO_REPORT);
        for (int u = 0; u < values.length; u++) {
            values[u] = step.method().isRelative() || Double.isNaN(values[u]) ? filled[u] : values[u];
        }
    }

    private static double[] weights(Structure.Step step, double[][] own) {
        if (step.scheme().isEmpty()) {
            return step.weights();
        }
        try {
            return step.scheme().get() instanceof Optimised optimised
                    ? optimised
                            .optimise(own, weights -> step.method().aggregate(own, weights))
                            .weights()
                    : ((SharedWeighting) step.scheme().get()).weights(own);
        } catch (IllegalArgumentException e) {
            return new Equal().weights(own);
        }
    }
}

package org.opendti.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.weight.Weighting;

/** In what two indices differ below a target that they share. */
final class Differences {

    private static final double NEGLIGIBLE = 1e-12;

    private final CompositeIndex one;
    private final CompositeIndex other;
    private final Structure ofOne;
    private final Structure ofOther;
    private final Set<String> below = new HashSet<>();

    private Differences(CompositeIndex one, CompositeIndex other, String target) {
        this.one = one;
        this.other = other;
        this.ofOne = Structure.of(Mix.of(one), target);
        this.ofOther = Structure.of(Mix.of(other), target);
        for (Structure structure : List.of(ofOne, ofOther)) {
            below.addAll(structure.steps().keySet());
            structure.steps().values().forEach(step -> below.addAll(step.parts()));
        }
    }

    /** Which choices differ, as a sum of {@link Worlds#WEIGHTS}, {@link Worlds#RULES} and {@link Worlds#METHOD}. */
    static int of(CompositeIndex one, CompositeIndex other, String target) {
        Differences differences = new Differences(one, other, target);
        return (differences.inWeights() ? Worlds.WEIGHTS : 0)
                | (differences.inRules() ? Worlds.RULES : 0)
                | (differences.inMethod() ? Worlds.METHOD : 0);
    }

    private boolean inWeights() {
        if (!ofOne.steps().keySet().equals(ofOther.steps().keySet())) {
            return true;
        }
        return ofOne.steps().keySet().stream()
                .anyMatch(code ->
                        differ(Objects.requireNonNull(ofOne.step(code)), Objects.requireNonNull(ofOther.step(code))));
    }

    private static boolean differ(Structure.Step one, Structure.Step other) {
        Optional<Weighting> scheme = one.scheme();
        if (!scheme.equals(other.scheme()) || !Set.copyOf(one.parts()).equals(Set.copyOf(other.parts()))) {
            return true;
        }
        Map<String, Double> shares = shares(one);
        Map<String, Double> others = shares(other);
        return scheme.isEmpty()
                && shares.entrySet().stream()
                        .anyMatch(
                                share -> Math.abs(share.getValue() - Objects.requireNonNull(others.get(share.getKey())))
                                        > NEGLIGIBLE);
    }

    private static Map<String, Double> shares(Structure.Step step) {
        double total = 0;
        for (double weight : step.weights()) {
            total += weight;
        }
        Map<String, Double> shares = new HashMap<>();
        for (int k = 0; k < step.weights().length; k++) {
            shares.put(step.parts().get(k), step.weights()[k] / total);
        }
        return shares;
    }

    private boolean inRules() {
        return below.stream().anyMatch(code -> {
            Optional<Indicator> here = indicator(one, code);
            Optional<Indicator> there = indicator(other, code);
            return here.isPresent() && there.isPresent() && differ(here.get(), there.get());
        });
    }

    private static Optional<Indicator> indicator(CompositeIndex index, String code) {
        Optional<Element> element = index.framework().find(code);
        return element.filter(Indicator.class::isInstance).map(Indicator.class::cast);
    }

    private static boolean differ(Indicator one, Indicator other) {
        return !one.rule().equals(other.rule())
                || !one.inputs().equals(other.inputs())
                || one.direction() != other.direction();
    }

    private boolean inMethod() {
        Recipe here = one.recipe();
        Recipe there = other.recipe();
        return !one.ranking().equals(other.ranking())
                || !here.preparation().equals(there.preparation())
                || below.stream().anyMatch(this::isOfOtherMethod);
    }

    private boolean isOfOtherMethod(String code) {
        boolean otherMissing = ofOne.step(code) != null
                && !one.recipe().missingIn(code).equals(other.recipe().missingIn(code));
        return otherMissing || otherAggregation(code) || otherNormalisation(code);
    }

    private boolean otherAggregation(String code) {
        Optional<Element> here = one.framework().find(code);
        Optional<Element> there = other.framework().find(code);
        return here.isPresent()
                && there.isPresent()
                && here.get() instanceof Aggregate aggregate
                && there.get() instanceof Aggregate second
                && ofOne.step(code) != null
                && ofOther.step(code) != null
                && !one.recipe()
                        .aggregating()
                        .method(aggregate)
                        .equals(other.recipe().aggregating().method(second));
    }

    private boolean otherNormalisation(String code) {
        if (indicator(one, code).isEmpty() || indicator(other, code).isEmpty()) {
            return false;
        }
        Normalising here = one.recipe().normalising();
        Normalising there = other.recipe().normalising();
        return !here.method(code).equals(there.method(code))
                || (here.method(code).isPresent()
                        && (here.of() != there.of() || !here.constant().equals(there.constant())));
    }
}

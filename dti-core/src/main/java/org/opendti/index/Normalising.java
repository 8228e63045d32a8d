package org.opendti.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.normalise.Normalisation;

/**
 * How indicators are made comparable, in place of their scoring rules or after them.
 *
 * @param of what is normalised
 * @param standard the method of indicators that have none of their own; empty to leave them to their rules
 * @param by the methods of some indicators, by code
 * @param constant what a constant indicator gets where a method needs a spread; empty for an error that names it
 */
public record Normalising(
        Of of, Optional<Normalisation> standard, Map<String, Normalisation> by, OptionalDouble constant) {

    /** What a normalisation acts on. */
    public enum Of {
        /** The raw value in place of the rule, turned where less is better: 8412 files. */
        RAW,
        /** What the rule makes of it, of which more is always better: 0.849. */
        ATTAINMENT;

        /** {@return the name in recipes, such as {@code raw}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Rules alone. */
    public static final Normalising NONE = new Normalising(Of.RAW, Optional.empty(), Map.of(), OptionalDouble.empty());

    /**
     * Copies the methods.
     *
     * @param of as above
     * @param standard as above
     * @param by as above
     * @param constant as above
     * @throws IllegalArgumentException if the constant is not finite
     */
    public Normalising {
        by = Map.copyOf(by);
        if (constant.isPresent() && !Double.isFinite(constant.getAsDouble())) {
            throw new IllegalArgumentException("constant (" + constant.getAsDouble() + ") must be finite");
        }
    }

    /**
     * The method of an indicator.
     *
     * @param code its code
     * @return its own, else that of all; empty where its rule alone counts
     */
    public Optional<Normalisation> method(String code) {
        Normalisation own = by.get(code);
        return own == null ? standard : Optional.of(own);
    }

    /** Whether raw values of an indicator are normalised in place of its rule. */
    boolean replacesRule(String code) {
        return of == Of.RAW && method(code).isPresent();
    }

    /**
     * With a method for all that have none of their own.
     *
     * @param method the method
     * @return the choice
     */
    public Normalising withStandard(Normalisation method) {
        return new Normalising(of, Optional.of(method), by, constant);
    }

    /**
     * With a method for one indicator.
     *
     * @param code its code
     * @param method the method
     * @return the choice
     */
    public Normalising with(String code, Normalisation method) {
        Map<String, Normalisation> more = new HashMap<>(by);
        more.put(code, method);
        return new Normalising(of, standard, more, constant);
    }

    /**
     * Acting on something else.
     *
     * @param what raw values or attainments
     * @return the choice
     */
    public Normalising of(Of what) {
        return new Normalising(what, standard, by, constant);
    }

    /**
     * With what constant indicators get.
     *
     * @param value a value on the method's scale
     * @return the choice
     */
    public Normalising withConstant(double value) {
        return new Normalising(of, standard, by, OptionalDouble.of(value));
    }
}

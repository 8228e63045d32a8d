package org.opendti.framework;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An observed element (chỉ số thành phần): raw inputs that a rule turns into attainment.
 *
 * @param code the code, such as {@code HDCQS.3}
 * @param number the edition's number; empty if none
 * @param name the name
 * @param maxPoints điểm tối đa, at least 0; empty where not stated
 * @param unit the unit of measure of the raw value; empty if none
 * @param direction which raw values are better
 * @param inputs the codes of the inputs that the rule takes; none where the raw value stands in the column {@code code}
 * @param rule how the raw value becomes attainment
 * @param provenance where the definition comes from
 */
public record Indicator(
        String code,
        String number,
        Label name,
        OptionalDouble maxPoints,
        String unit,
        Direction direction,
        List<String> inputs,
        ScoringRule rule,
        Provenance provenance)
        implements Element {

    /**
     * Copies the inputs.
     *
     * @param code as above
     * @param number as above
     * @param name as above
     * @param maxPoints as above
     * @param unit as above
     * @param direction as above
     * @param inputs as above
     * @param rule as above
     * @param provenance as above
     */
    public Indicator {
        inputs = List.copyOf(inputs);
    }

    /** {@return the columns of its raw values: its inputs, or its own code where it names none} */
    public List<String> rawColumns() {
        return inputs.isEmpty() ? List.of(code) : inputs;
    }

    /**
     * This indicator with other inputs and another rule.
     *
     * @param newRule how the raw values become attainment
     * @param newInputs the codes of the inputs that the rule takes
     * @return the indicator
     */
    public Indicator withRule(ScoringRule newRule, String... newInputs) {
        return new Indicator(code, number, name, maxPoints, unit, direction, List.of(newInputs), newRule, provenance);
    }

    /**
     * An indicator whose raw value is a share in [0, 1], more being better.
     *
     * @param code the code, which is also the name
     * @param maxPoints the most points that can be earned
     * @return the indicator
     */
    public static Indicator share(String code, double maxPoints) {
        return new Indicator(
                code,
                "",
                Label.of(code),
                OptionalDouble.of(maxPoints),
                "",
                Direction.MORE,
                List.of(),
                new ShareRule(),
                Provenance.UNSTATED);
    }
}

package org.opendti.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.uncertainty.Alternatives;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.GoalpostErrors;
import org.opendti.uncertainty.LeftOutParts;
import org.opendti.uncertainty.LeftOutUnits;
import org.opendti.uncertainty.Spread;
import org.opendti.uncertainty.ValueErrors;
import org.opendti.uncertainty.WeightDraw;
import org.opendti.uncertainty.WeightFactor;

/** Factors for people: "weights ±25 %". */
final class FactorText {

    /** The factors that options make, other than weights. */
    private static final Set<String> NAMED =
            Set.of("values", "goalposts", "normalisation", "aggregation", "left-out", "left-out-unit");

    private final Texts texts;

    FactorText(Texts texts) {
        this.texts = texts;
    }

    String all(List<Factor> factors) {
        return factors.stream().map(this::of).collect(Collectors.joining("; "));
    }

    String of(Factor factor) {
        if (factor instanceof WeightFactor weights) {
            return weights(weights.draw()) + in(weights.aggregates());
        }
        if (factor instanceof ValueErrors errors) {
            return values(errors.standard()) + in(errors.columns());
        }
        if (factor instanceof GoalpostErrors errors) {
            return texts.of("factor.goalposts", "size", texts.percent(errors.range())) + in(errors.indicators());
        }
        if (factor instanceof Alternatives alternatives) {
            return alternatives(alternatives);
        }
        return factor instanceof LeftOutParts parts ? leftOut("part", parts.codes()) : units(factor);
    }

    /** The short name of a factor, for a line of a table: "weights in HD". */
    String name(Factor factor) {
        if (factor instanceof WeightFactor weights) {
            return texts.of("factor.name.weights") + in(weights.aggregates());
        }
        return NAMED.contains(factor.name()) ? texts.of("factor.name." + factor.name()) : factor.name();
    }

    /** What a factor chose in a run: a name, or that nothing was left out. */
    String choice(String choice) {
        return choice.equals("none") ? texts.of("factor.none") : TextTable.plain(choice, 40);
    }

    private String weights(WeightDraw draw) {
        if (draw instanceof WeightDraw.Around around) {
            return texts.of("factor.weights-around", "size", texts.percent(around.range()));
        }
        if (draw instanceof WeightDraw.Dirichlet dirichlet) {
            return texts.of("factor.weights-dirichlet", "size", texts.number(dirichlet.concentration()));
        }
        if (draw instanceof WeightDraw.Within) {
            return texts.of("factor.weights-within");
        }
        return texts.of(draw instanceof WeightDraw.Ordered ? "factor.weights-ordered" : "factor.weights-any");
    }

    private String values(Spread spread) {
        String key = spread.kind() == Spread.Kind.NORMAL ? "factor.values-deviation" : "factor.values-range";
        return spread.relative()
                ? texts.of(key + "-share", "size", texts.percent(spread.size()))
                : texts.of(key, "size", texts.number(spread.size()));
    }

    private String alternatives(Alternatives alternatives) {
        String name = alternatives.name();
        boolean known = List.of("normalisation", "aggregation").contains(name);
        String names =
                alternatives.choices().stream().map(Alternatives.Choice::name).collect(Collectors.joining(", "));
        return texts.of("factor.one-of", "what", known ? texts.of("factor." + name) : name, "names", names);
    }

    private String units(Factor factor) {
        return factor instanceof LeftOutUnits units ? leftOut("unit", units.units()) : factor.name();
    }

    private String leftOut(String what, List<String> names) {
        String key = "factor.left-out-" + what;
        return names.isEmpty() ? texts.of(key + "-each") : texts.of(key, "names", String.join(", ", names));
    }

    private String in(List<String> codes) {
        return codes.isEmpty() ? "" : texts.of("factor.in", "codes", String.join(", ", codes));
    }
}

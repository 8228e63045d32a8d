package org.opendti.cli;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.compare.CauseOrder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether and how a comparison says why. */
final class CausesOptions {

    /** What a table of causes shows. */
    enum Measure {
        RANK,
        SCORE
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--causes", description = "Says by what scores and ranks changed, split exactly among causes.")
    private boolean causes;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            description = "With --causes: all causes of this unit, by code, name or any spelling.")
    private @Nullable String unit;

    @Option(
            names = "--order",
            paramLabel = "shapley|stated",
            converter = Orders.class,
            description =
                    "With --causes: each cause's mean effect over all orders (Shapley, the default), or its effect"
                            + " when own values come first, then others' values, weights, rules, method.")
    private @Nullable CauseOrder order;

    @Option(
            names = "--measure",
            paramLabel = "rank|score",
            converter = Measures.class,
            description =
                    "With --causes: whether the table of all units shows ranks gained (the default) or score gained;"
                            + " CSV and JSON hold both.")
    private @Nullable Measure measure;

    /** Whether causes are asked for; what belongs to them must not be without. */
    boolean areAsked() {
        String without = unit != null ? "--unit" : order != null ? "--order" : measure != null ? "--measure" : "";
        if (!causes && !without.isEmpty()) {
            throw new WrongUsage(spec, "wrong.needs", "option", without, "needed", "--causes");
        }
        if (unit != null && measure != null) {
            throw new WrongUsage(spec, "wrong.measure");
        }
        return causes;
    }

    Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    CauseOrder order() {
        return Optional.ofNullable(order).orElse(CauseOrder.SHAPLEY);
    }

    Measure measure() {
        return Optional.ofNullable(measure).orElse(Measure.RANK);
    }

    static final class Orders implements ITypeConverter<CauseOrder> {
        @Override
        public CauseOrder convert(String value) {
            return Arrays.stream(CauseOrder.values())
                    .filter(order -> order.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "shapley", "stated"));
        }
    }

    static final class Measures implements ITypeConverter<Measure> {
        @Override
        public Measure convert(String value) {
            return switch (value) {
                case "rank" -> Measure.RANK;
                case "score" -> Measure.SCORE;
                default -> throw WrongValue.noneOf(value, "rank", "score");
            };
        }
    }
}

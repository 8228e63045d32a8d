package org.opendti.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opendti.index.Recipe;
import org.opendti.table.Unit;

/** A factor of which each run takes one choice. */
record Choosing(Factor factor, int input, List<Choice> choices) {

    /** One of the choices: a recipe, a part left out, or a unit left out. */
    record Choice(String name, UnaryOperator<Recipe> change, Optional<String> part, Optional<Unit> unit) {

        private static Choice recipe(Alternatives.Choice choice) {
            return new Choice(choice.name(), choice.change(), Optional.empty(), Optional.empty());
        }

        private static Choice none() {
            return new Choice("none", UnaryOperator.identity(), Optional.empty(), Optional.empty());
        }

        private static Choice part(String code) {
            return new Choice(code, UnaryOperator.identity(), Optional.of(code), Optional.empty());
        }

        private static Choice unit(Unit unit) {
            return new Choice(unit.name(), UnaryOperator.identity(), Optional.empty(), Optional.of(unit));
        }
    }

    /** What a factor chooses from; empty for one that draws numbers. */
    static Optional<Choosing> of(Source source, Factor factor, int input) {
        if (factor instanceof Alternatives alternatives) {
            return Optional.of(new Choosing(
                    factor,
                    input,
                    alternatives.choices().stream().map(Choice::recipe).toList()));
        }
        if (factor instanceof LeftOutParts parts) {
            List<String> codes = parts.codes().isEmpty() ? source.graph().leaves() : parts.codes();
            return Optional.of(
                    new Choosing(factor, input, noneOr(codes.stream().distinct().map(Choice::part))));
        }
        if (factor instanceof LeftOutUnits units) {
            return Optional.of(new Choosing(
                    factor, input, noneOr(units(source, units).distinct().map(Choice::unit))));
        }
        return Optional.empty();
    }

    private static List<Choice> noneOr(Stream<Choice> others) {
        return Stream.concat(Stream.of(Choice.none()), others).toList();
    }

    private static Stream<Unit> units(Source source, LeftOutUnits factor) {
        List<String> named = factor.units();
        return named.isEmpty()
                ? source.graph().board().units().stream()
                : named.stream().map(source.graph().board()::unit);
    }

    int size() {
        return choices.size();
    }

    /** Which choice a uniform number stands for. */
    int at(double u) {
        return factor instanceof Alternatives alternatives
                ? alternatives.at(u)
                : Math.min(size() - 1, (int) (u * size()));
    }
}

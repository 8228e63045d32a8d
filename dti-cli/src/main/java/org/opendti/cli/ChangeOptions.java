package org.opendti.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Spelling;
import org.opendti.scenario.CellChange;
import org.opendti.scenario.Change;
import org.opendti.scenario.Goal;
import org.opendti.scenario.Move;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.UnderGiven;
import org.opendti.scenario.UnitChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The changes of one scenario, as they are typed. */
final class ChangeOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--set", paramLabel = "WHERE:COLUMN=VALUE", description = "A number, 60%%, or a word of a level.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--add", paramLabel = "WHERE:COLUMN=AMOUNT", description = "So much more; -0.05 for less.")
    private List<String> adds = new ArrayList<>();

    @Option(names = "--multiply", paramLabel = "WHERE:COLUMN=FACTOR", description = "So many times as much.")
    private List<String> multiplies = new ArrayList<>();

    @Option(
            names = "--close-gap",
            paramLabel = "WHERE:COLUMN=SHARE[:GOAL]",
            description = "A share of the gap to target (default), best, mean, a unit, a region's mean, or a number.")
    private List<String> gaps = new ArrayList<>();

    @Option(names = "--leave-out", paramLabel = "CODE", description = "An element that weighs nothing.")
    private List<String> leftOut = new ArrayList<>();

    @Option(
            names = "--under-given",
            paramLabel = "refuse|add",
            converter = UnderGivenConverter.class,
            description = "What becomes of an aggregate that is given when a part of it changes: an error (default), or"
                    + " weight × change is added to it.")
    private @Nullable UnderGiven underGiven;

    @Option(names = "--name", paramLabel = "TEXT", description = "What the scenario is called in the output.")
    private @Nullable String name;

    boolean isEmpty() {
        return List.of(sets, adds, multiplies, gaps, leftOut).stream().allMatch(List::isEmpty);
    }

    /**
     * The scenario.
     *
     * @param board whose units and regions may be named
     * @throws WrongUsage if an option cannot be read; it says how it is written
     */
    Scenario scenario(Scoreboard board) {
        List<Change> all = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        take(sets, "--set", board, (typedSo, text) -> to(text), all, typed);
        take(adds, "--add", board, (typedSo, text) -> new Move.Plus(number(typedSo, text)), all, typed);
        take(multiplies, "--multiply", board, (typedSo, text) -> new Move.Times(number(typedSo, text)), all, typed);
        take(gaps, "--close-gap", board, (typedSo, text) -> gap(typedSo, text, board), all, typed);
        for (String code : leftOut) {
            all.add(Change.leaveOut(code));
            typed.add("leave-out " + code);
        }
        UnderGiven rule = underGiven == null ? UnderGiven.REFUSE : underGiven;
        return new Scenario(name == null ? String.join("; ", typed) : name, all, rule);
    }

    private void take(
            List<String> texts,
            String option,
            Scoreboard board,
            BiFunction<String, String, Move> move,
            List<Change> all,
            List<String> typed) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            int colon = equals < 0 ? -1 : text.lastIndexOf(':', equals);
            if (colon < 1 || colon + 1 == equals || equals + 1 == text.length()) {
                throw new WrongUsage(spec, "wrong.change", "option", option + " " + text);
            }
            String column = text.substring(colon + 1, equals).strip();
            String value = text.substring(equals + 1).strip();
            UnitChoice units = units(text.substring(0, colon).strip(), board);
            all.add(WrongUsage.orElse(
                    spec,
                    option + " " + text,
                    () -> new CellChange(units, column, move.apply(option + " " + text, value))));
            typed.add(option.substring(2) + " " + text);
        }
    }

    /** A unit before a region of that name; what is neither is told as an unknown unit. */
    private static UnitChoice units(String where, Scoreboard board) {
        boolean group =
                where.equals(UnitChoice.ALL) || (board.list().find(where).isEmpty() && isGroup(where, board));
        return group ? UnitChoice.group(where) : UnitChoice.of(where);
    }

    private static boolean isGroup(String name, Scoreboard board) {
        return board.units().stream()
                .flatMap(unit -> unit.groups().values().stream())
                .anyMatch(group -> Spelling.fold(group).equals(Spelling.fold(name)));
    }

    private static Move to(String text) {
        OptionalDouble number = TypedNumber.of(text);
        return number.isPresent() ? new Move.To(number.getAsDouble()) : new Move.Word(text);
    }

    private Move gap(String typedSo, String text, Scoreboard board) {
        int colon = text.indexOf(':');
        double share = number(typedSo, colon < 0 ? text : text.substring(0, colon));
        if (!(share > 0 && share <= 1)) {
            throw new WrongUsage(spec, "wrong.gap", "option", typedSo);
        }
        return new Move.CloseGap(
                share,
                colon < 0 ? Goal.target() : goal(text.substring(colon + 1).strip(), board));
    }

    private static Goal goal(String text, Scoreboard board) {
        return switch (text) {
            case "target" -> Goal.target();
            case "best" -> Goal.best();
            case "mean" -> Goal.meanOf(UnitChoice.ALL);
            default -> {
                OptionalDouble number = TypedNumber.of(text);
                if (number.isPresent()) {
                    yield new Goal.Value(number.getAsDouble());
                }
                boolean group = board.list().find(text).isEmpty() && isGroup(text, board);
                yield group ? Goal.meanOf(text) : Goal.unit(text);
            }
        };
    }

    private double number(String typedSo, String text) {
        return TypedNumber.of(text)
                .orElseThrow(() -> new WrongUsage(spec, "wrong.typed-number", "option", typedSo, "value", text));
    }

    /** {@code refuse} or {@code add}. */
    static final class UnderGivenConverter implements ITypeConverter<UnderGiven> {
        @Override
        public UnderGiven convert(String value) {
            return Arrays.stream(UnderGiven.values())
                    .filter(rule -> rule.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "refuse", "add"));
        }
    }
}

package org.opendti.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with what was typed, in the run's language: the command's own words, and its words for what picocli finds. */
final class UsageWords {

    private static final int SUGGESTIONS = 3;

    private UsageWords() {}

    static String of(ParameterException problem, Texts texts) {
        if (problem instanceof WrongUsage own) {
            return own.in(texts);
        }
        ArgSpec argument = problem.getArgSpec();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, texts);
        }
        if (problem instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(UsageWords::withLabel).toList();
            return texts.of("wrong.missing", "names", String.join(", ", names));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return texts.of("wrong.once", "name", name(twice.getOverwritten()));
        }
        if (argument == null) {
            return text(problem.getMessage());
        }
        if (problem.getCause() instanceof WrongValue value) {
            return texts.of("wrong.value", "name", name(argument), "why", value.in(texts));
        }
        return texts.of("wrong.value", "name", name(argument), "why", why(problem, argument, texts));
    }

    /** Why picocli's own converters did not take a value. */
    private static String why(ParameterException problem, ArgSpec argument, Texts texts) {
        Class<?> type = argument.typeInfo().getType();
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        boolean number = type == double.class || type == Double.class;
        if (whole || number) {
            return texts.of(whole ? "wrong.whole-number" : "wrong.no-number", "value", text(problem.getValue()));
        }
        return text(problem.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException problem, Texts texts) {
        String first = problem.getUnmatched().get(0);
        List<String> near = problem.getSuggestions();
        String told = texts.of(problem.isUnknownOption() ? "wrong.unknown-option" : "wrong.unmatched", "value", first);
        return near.isEmpty()
                ? told
                : told + "; "
                        + texts.of(
                                "wrong.meant",
                                "suggestions",
                                String.join(
                                        ", ", near.stream().limit(SUGGESTIONS).toList()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String withLabel(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : name(argument);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}

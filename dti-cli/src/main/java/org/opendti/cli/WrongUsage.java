package org.opendti.cli;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opendti.finding.DtiException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What was typed does not go together, or is not among what an option takes; in words of any of the command's languages. */
final class WrongUsage extends ParameterException {

    private static final long serialVersionUID = 1;

    private final transient Function<Texts, String> words;

    private WrongUsage(CommandSpec spec, Function<Texts, String> words) {
        super(spec.commandLine(), words.apply(new Texts(Locale.ENGLISH)));
        this.words = words;
    }

    /** A text by its key, its places filled: name, value, name, value, … */
    WrongUsage(CommandSpec spec, String key, Object... namesAndValues) {
        this(spec, texts -> texts.of(key, namesAndValues));
    }

    /** What an option names cannot be found or used. */
    WrongUsage(CommandSpec spec, DtiException problem) {
        this(spec, texts -> problem.message(texts.locale()));
    }

    /** The same, with the option's name before. */
    WrongUsage(CommandSpec spec, String option, DtiException problem) {
        this(spec, texts -> option + ": " + problem.message(texts.locale()));
    }

    String in(Texts texts) {
        return words.apply(texts);
    }

    /** A value made from what an option says; what cannot be made of it is wrong usage of that option. */
    static <T> T orElse(CommandSpec spec, String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (DtiException e) {
            throw new WrongUsage(spec, option, e);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(spec, "wrong.refused", "option", option, "why", String.valueOf(e.getMessage()));
        }
    }

    /** A whole number typed, if it is at least so much. */
    static long atLeast(CommandSpec spec, String option, long value, long least) {
        if (value < least) {
            throw new WrongUsage(spec, "wrong.at-least", "option", option, "value", value, "least", least);
        }
        return value;
    }

    /** A whole number typed must lie within two. */
    static void within(CommandSpec spec, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new WrongUsage(spec, "wrong.within", "option", option, "value", value, "least", least, "most", most);
        }
    }
}

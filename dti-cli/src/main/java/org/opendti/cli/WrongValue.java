package org.opendti.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** A value that an option does not take, in words of any of the command's languages. */
final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1;

    private final transient Function<Texts, String> words;

    /** A text by its key, its places filled: name, value, name, value, … */
    WrongValue(String key, Object... namesAndValues) {
        super(new Texts(Locale.ENGLISH).of(key, namesAndValues));
        this.words = texts -> texts.of(key, namesAndValues);
    }

    /** A word that is none of those that can be said. */
    static WrongValue noneOf(String value, String... choices) {
        return noneOf(value, Arrays.asList(choices));
    }

    /** The same, of any number of words. */
    static WrongValue noneOf(String value, Collection<String> choices) {
        return new WrongValue("wrong.none-of", "value", value, "choices", String.join(", ", choices));
    }

    String in(Texts texts) {
        return words.apply(texts);
    }
}

package org.opendti.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One problem: what it is, where it was met, and with which values. Programs react to {@link #code()}; people read
 * {@link #message(Locale)}.
 *
 * @param code what kind of problem
 * @param severity how much it matters
 * @param place where it was met
 * @param parameters the values that the message names, in the order in which they were given
 */
public record Finding(FindingCode code, Severity severity, Place place, Map<String, String> parameters) {

    /**
     * Copies the parameters.
     *
     * @param code as above
     * @param severity as above
     * @param place as above
     * @param parameters as above
     */
    public Finding {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * A finding of the code's usual severity.
     *
     * @param code what kind of problem
     * @param place where it was met
     * @param namesAndValues the parameters: name, value, name, value, …
     * @return the finding
     * @throws IllegalArgumentException if a name has no value
     */
    public static Finding of(FindingCode code, Place place, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("parameters come as name, value pairs; got " + namesAndValues.length);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Finding(code, code.severity(), place, parameters);
    }

    /**
     * What is wrong and what to do, without the place in the file.
     *
     * @param locale Vietnamese where its language is {@code vi}, else English
     * @return one or more full sentences
     */
    public String message(Locale locale) {
        return Messages.of(locale).fill("finding." + code.id(), parameters);
    }

    /**
     * The place in the file and the message: {@code provinces.csv:14:3: unknown unit …}.
     *
     * @param locale Vietnamese where its language is {@code vi}, else English
     * @return one line
     */
    public String line(Locale locale) {
        String where = place.toString();
        String line = (where.isEmpty() ? "" : where + ": ") + message(locale);
        return line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return the line in English} */
    @Override
    public String toString() {
        return line(Locale.ENGLISH);
    }
}

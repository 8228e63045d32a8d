package org.opendti.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Input that cannot be used, with everything that is wrong with it. */
public final class DtiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * Ends a run.
     *
     * @param findings what was found, at least one
     */
    public DtiException(List<Finding> findings) {
        super(lines(findings, Locale.ENGLISH));
        this.findings = List.copyOf(findings);
    }

    /**
     * Ends a run for one reason.
     *
     * @param code what kind of problem
     * @param place where it was met
     * @param namesAndValues the parameters: name, value, name, value, …
     */
    public DtiException(FindingCode code, Place place, Object... namesAndValues) {
        this(List.of(Finding.of(code, place, namesAndValues)));
    }

    /** {@return what was found, in the order in which it was met} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * All findings, a line each.
     *
     * @param locale Vietnamese where its language is {@code vi}, else English
     * @return the lines
     */
    public String message(Locale locale) {
        return lines(findings, locale);
    }

    private static String lines(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> finding.line(locale)).collect(Collectors.joining("\n"));
    }
}

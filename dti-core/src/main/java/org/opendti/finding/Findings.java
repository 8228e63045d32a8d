package org.opendti.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the findings of one run, so that all are told at once. Not for use by several threads.
 *
 * <p>At most {@value #KEPT} are kept, so that a file that is wrong throughout cannot fill the memory; the rest are
 * counted, and the last finding says how many.
 */
public final class Findings {

    /** How many findings are kept. */
    public static final int KEPT = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private int leftOut;
    private boolean errors;

    /** Starts with none. */
    public Findings() {}

    /**
     * Adds a finding of the code's usual severity.
     *
     * @param code what kind of problem
     * @param place where it was met
     * @param namesAndValues the parameters: name, value, name, value, …
     */
    public void add(FindingCode code, Place place, Object... namesAndValues) {
        add(Finding.of(code, place, namesAndValues));
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (kept.size() < KEPT) {
            kept.add(finding);
        } else {
            leftOut++;
        }
    }

    /** {@return whether one of them is an error} */
    public boolean hasErrors() {
        return errors;
    }

    /** {@return whether further ones are counted and not kept, so that nothing need be looked up for them} */
    public boolean isFull() {
        return kept.size() == KEPT;
    }

    /** {@return those kept, in the order in which they were met} */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(kept);
        if (leftOut > 0) {
            all.add(Finding.of(FindingCode.MORE_FINDINGS, Place.NONE, "count", leftOut));
        }
        return List.copyOf(all);
    }

    /**
     * Ends the run if one of the findings is an error.
     *
     * @throws DtiException with all findings, if one is an error
     */
    public void throwIfErrors() {
        if (errors) {
            throw new DtiException(list());
        }
    }
}

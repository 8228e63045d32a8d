package org.opendti.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The decision that an edition follows and the years that it was used for.
 *
 * @param decision the decision, such as {@code Quyết định 922/QĐ-BTTTT}; empty if there is none
 * @param issued the day of the decision, if known
 * @param years the years whose index it defines, ascending; none for an edition of no particular year
 */
public record EditionInfo(String decision, Optional<LocalDate> issued, List<Integer> years) {

    /** An edition of no decision and no year. */
    public static final EditionInfo NONE = new EditionInfo("", Optional.empty(), List.of());

    /**
     * Sorts the years and takes each once.
     *
     * @param decision as above
     * @param issued as above
     * @param years as above
     */
    public EditionInfo {
        years = years.stream().sorted().distinct().toList();
    }
}

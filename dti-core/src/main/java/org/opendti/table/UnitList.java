package org.opendti.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Spelling;

/**
 * The units that there are, found by code, name or any spelling: case, diacritics, đ or d, blanks, dashes and Unicode
 * form do not matter, nor do a code's leading zeros (a spreadsheet drops them). A spelling that two units share finds
 * neither, unless it is the exact name of one.
 */
public final class UnitList {

    private static final UnitList ANY = new UnitList(new Builder("any"), true);

    private final String id;
    private final List<Unit> units;
    private final Map<String, List<Unit>> exact;
    private final Map<String, List<Unit>> folded;
    private final Map<String, String> strangers;
    private final boolean open;

    private UnitList(Builder from, boolean open) {
        this.id = from.id;
        this.units = List.copyOf(from.units);
        this.exact = copy(from.exact);
        this.folded = copy(from.folded);
        this.strangers = Map.copyOf(from.strangers);
        this.open = open;
    }

    private static Map<String, List<Unit>> copy(Map<String, List<Unit>> lists) {
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * Starts a list.
     *
     * @param id its name, such as {@code provinces-63}
     * @return a builder without units
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the list for tables of units that no list knows: a table read with it makes its own of its rows} */
    public static UnitList any() {
        return ANY;
    }

    /** {@return its name} */
    public String id() {
        return id;
    }

    /** {@return its units, in its order} */
    public List<Unit> units() {
        return units;
    }

    /** {@return how many units it has} */
    public int size() {
        return units.size();
    }

    /** Whether a table makes its own list of its rows. */
    boolean isOpen() {
        return open;
    }

    /**
     * The unit of a spelling.
     *
     * @param spelling a code, a name or another spelling
     * @return the unit, if just one has it
     */
    public Optional<Unit> find(String spelling) {
        List<Unit> candidates = candidates(spelling);
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /**
     * The unit of a spelling that should be known.
     *
     * @param spelling a code, a name or another spelling
     * @return the unit
     * @throws DtiException if no unit has it, naming the nearest, or several have it, naming them
     */
    public Unit get(String spelling) {
        return find(spelling).orElseThrow(() -> new DtiException(List.of(problem(spelling, Place.of(spelling, "")))));
    }

    /**
     * Why a spelling finds no unit.
     *
     * @param spelling a spelling for which {@link #find} finds none
     * @param place where it stands
     * @return unknown, ambiguous, or of another list; with the nearest names
     */
    public Finding problem(String spelling, Place place) {
        List<Unit> candidates = candidates(spelling);
        if (candidates.size() > 1) {
            List<String> names = candidates.stream()
                    .map(unit -> unit.code() + " " + unit.name())
                    .toList();
            return Finding.of(
                    FindingCode.AMBIGUOUS_UNIT, place, "name", spelling, "list", id, "units", String.join(", ", names));
        }
        String stranger = strangers.get(key(spelling));
        if (stranger != null) {
            return Finding.of(
                    FindingCode.UNIT_OF_ANOTHER_LIST, place, "name", spelling, "list", id, "stranger", stranger);
        }
        List<String> names = units.stream().map(Unit::name).toList();
        return Finding.of(
                FindingCode.UNKNOWN_UNIT,
                place,
                "name",
                spelling,
                "list",
                id,
                "nearest",
                String.join(", ", Spelling.nearest(spelling, names, 3)));
    }

    private List<Unit> candidates(String spelling) {
        List<Unit> named = exact.getOrDefault(exactKey(spelling), List.of());
        return named.size() == 1 ? named : folded.getOrDefault(key(spelling), List.of());
    }

    private static String exactKey(String spelling) {
        return Normalizer.normalize(spelling.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Letters and digits of a name; of what has no letter the text itself, so that 0.74 is not taken for 74. */
    private static String key(String spelling) {
        if (spelling.codePoints().anyMatch(Character::isLetter)) {
            return Spelling.fold(spelling);
        }
        String code = spelling.strip();
        boolean number = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        int zeros = 0;
        while (number && zeros < code.length() - 1 && code.charAt(zeros) == '0') {
            zeros++;
        }
        return code.substring(zeros);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Gathers a list; not for use by several threads. */
    public static final class Builder {

        private final String id;
        private final Set<Unit> units = new LinkedHashSet<>();
        private final Map<String, List<Unit>> exact = new LinkedHashMap<>();
        private final Map<String, List<Unit>> folded = new LinkedHashMap<>();
        private final Map<String, String> strangers = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Adds a unit.
         *
         * @param code its code
         * @param name its name
         * @param groups the groups it belongs to
         * @param spellings further spellings
         * @return this builder
         * @throws IllegalArgumentException if the code is blank or already there
         */
        public Builder unit(String code, String name, Map<String, String> groups, List<String> spellings) {
            Unit unit = new Unit(id, code, name, groups);
            if (code.isBlank() || !units.add(unit)) {
                throw new IllegalArgumentException(
                        "the code '" + code + "' of " + name + " is blank or stands twice in " + id);
            }
            exact.computeIfAbsent(exactKey(name), key -> new ArrayList<>()).add(unit);
            spell(unit, code);
            spell(unit, name);
            spellings.forEach(spelling -> spell(unit, spelling));
            return this;
        }

        /**
         * Says what became of a name that is not in this list, so that a finding can tell.
         *
         * @param spelling the name
         * @param what what to say of it, such as {@code "Bình Dương (74) of provinces-63, part of TP. Hồ Chí Minh"}
         * @return this builder
         */
        public Builder stranger(String spelling, String what) {
            strangers.putIfAbsent(key(spelling), what);
            return this;
        }

        private void spell(Unit unit, String spelling) {
            List<Unit> sharing = folded.computeIfAbsent(key(spelling), key -> new ArrayList<>());
            if (!sharing.contains(unit)) {
                sharing.add(unit);
            }
        }

        /** {@return the list} */
        public UnitList build() {
            return new UnitList(this, false);
        }
    }
}

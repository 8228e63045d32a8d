package org.opendti.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.framework.ScoringRule;
import org.opendti.kernel.Spelling;

/** What each field of a row holds, by its name. */
final class Header {

    /** What a field holds. */
    enum Role {
        UNIT,
        NAME,
        YEAR,
        STATUS,
        GROUP,
        /** A text of the row that no framework asks for. */
        SOURCE,
        /** In a long table, the column that a line is about. */
        INDICATOR,
        /** In a long table, the cell. */
        VALUE,
        NUMBER,
        TEXT,
        BASIS,
        /** Known and not needed: rank and score. */
        PASSED_OVER,
        /** No header: spreadsheets leave such fields behind, and they must be empty. */
        NAMELESS,
        /** None of these; there is a finding. */
        UNKNOWN;

        /** Whether it is a column of figures. */
        boolean isFigures() {
            return this == NUMBER || this == TEXT || this == BASIS;
        }
    }

    /** A field: its header, its role, its column, the range of its numbers, and the rules that take its words. */
    record Field(String header, Role role, Column column, Column.Range range, List<ScoringRule> rules) {

        Field(String header, Role role, Column column, Column.Range range) {
            this(header, role, column, range, List.of());
        }

        private Object key() {
            return switch (role) {
                case UNIT, NAME, YEAR, STATUS, INDICATOR, VALUE -> role;
                case PASSED_OVER -> header;
                default -> column;
            };
        }
    }

    private final ColumnNames names;
    private final Findings findings;
    private final List<Field> fields = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Role, Integer> positions = new EnumMap<>(Role.class);
    private final Map<String, Field> indicators = new HashMap<>();
    private boolean isLong;

    Header(Framework framework, Findings findings) {
        this.names = new ColumnNames(framework);
        this.findings = findings;
    }

    /** Reads the names met since the last time. The first ones must say whose the rows are. */
    void extend(TableRows rows) {
        List<String> header = rows.header();
        boolean first = fields.isEmpty() && !header.isEmpty();
        if (first) {
            isLong = has(header, Role.INDICATOR) && has(header, Role.VALUE);
            if (header.stream().noneMatch(name -> !name.isEmpty() && isKnown(name))) {
                Place line = rows.headerPlace(0);
                findings.add(FindingCode.NO_HEADER, line.at(line.line(), 0), "first", String.join(",", header));
                return;
            }
        }
        for (int f = fields.size(); f < header.size(); f++) {
            add(header.get(f), rows.headerPlace(f));
        }
        if (first && !hasUnits()) {
            Place line = rows.headerPlace(0);
            findings.add(FindingCode.NO_UNIT_COLUMN, line.at(line.line(), 0), "columns", String.join(", ", header));
        }
    }

    private boolean has(List<String> header, Role role) {
        return header.stream().flatMap(name -> names.field(name).stream()).anyMatch(field -> field.role == role);
    }

    private boolean isKnown(String name) {
        return names.field(name).filter(this::fits).isPresent()
                || names.named(name).size() > 1;
    }

    private boolean fits(Field field) {
        return isLong || (field.role != Role.INDICATOR && field.role != Role.VALUE);
    }

    private void add(String name, Place place) {
        Field field = names.field(name).filter(this::fits).orElseGet(() -> unknown(name, place));
        if (isLong && field.role.isFigures()) {
            findings.add(FindingCode.COLUMN_BESIDE_VALUE, place, "column", name);
        }
        if (field.role != Role.NAMELESS && field.role != Role.UNKNOWN && !seen.add(field.key())) {
            findings.add(FindingCode.DUPLICATE_COLUMN, place, "column", name);
        }
        positions.put(field.role, fields.size());
        fields.add(field);
    }

    /** The column of figures that a line of a long table is about. */
    Field indicator(String name, Place place) {
        Field field = indicators.computeIfAbsent(
                name,
                key -> names.field(key)
                        .filter(found -> found.role.isFigures() || found.role == Role.SOURCE)
                        .orElseGet(() -> nothing(key)));
        return field.role == Role.UNKNOWN ? unknown(name, place) : field;
    }

    private static Field nothing(String name) {
        return new Field(name, Role.UNKNOWN, Column.of(name), Column.Range.ALL);
    }

    private Field unknown(String name, Place place) {
        List<String> several = names.named(name);
        if (several.size() > 1) {
            findings.add(FindingCode.AMBIGUOUS_COLUMN, place, "column", name, "elements", String.join(", ", several));
        } else {
            findings.add(
                    FindingCode.UNKNOWN_COLUMN,
                    place,
                    "column",
                    name,
                    "framework",
                    names.framework().id(),
                    "nearest",
                    nearest(name));
        }
        return nothing(name);
    }

    private String nearest(String name) {
        return findings.isFull() ? "" : String.join(", ", Spelling.nearest(name, names.known(), 3));
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether a row says whose it is, without which it cannot be read. */
    boolean hasUnits() {
        return seen.contains(Role.UNIT) || seen.contains(Role.NAME);
    }

    /** Whether each row is one cell. */
    boolean isLong() {
        return isLong;
    }

    /** The position of the field of a role that there is at most once; -1 if there is none. */
    int position(Role role) {
        return positions.getOrDefault(role, -1);
    }
}

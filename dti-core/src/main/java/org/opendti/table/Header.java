package org.opendti.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.framework.ScoringRule;
import org.opendti.kernel.Spelling;

/** What each field of a row holds, by the first line. */
final class Header {

    /** What a field holds. */
    enum Role {
        UNIT,
        NAME,
        YEAR,
        STATUS,
        GROUP,
        NUMBER,
        TEXT,
        BASIS,
        /** Known and not needed: rank and score. */
        PASSED_OVER,
        /** No header: spreadsheets leave such fields behind, and they must be empty. */
        NAMELESS
    }

    /** A field: its header, its role, its column, the range of its numbers, and the rules that take its words. */
    record Field(String header, Role role, Column column, Column.Range range, List<ScoringRule> rules) {}

    private static final Map<String, Role> ROLES = Map.of(
            "", Role.NAMELESS,
            "unit", Role.UNIT,
            "name", Role.NAME,
            "year", Role.YEAR,
            "status", Role.STATUS,
            "source", Role.TEXT,
            "rank", Role.PASSED_OVER,
            "score", Role.PASSED_OVER);
    private static final String GROUP = "group:";

    private final List<Field> fields = new ArrayList<>();

    /** Reads the first line. */
    Header(List<String> cells, Framework framework, Findings findings, Place line) {
        Set<String> seen = new HashSet<>();
        boolean anyKnown = false;
        List<Integer> unknown = new ArrayList<>();
        for (int f = 0; f < cells.size(); f++) {
            String header = cells.get(f);
            Field field = field(header, framework);
            if (field == null) {
                unknown.add(f);
                continue;
            }
            anyKnown |= field.role != Role.NAMELESS;
            fields.add(field);
            if (!header.isEmpty() && !seen.add(header)) {
                findings.add(FindingCode.DUPLICATE_COLUMN, line.at(line.line(), f + 1), "column", header);
            }
        }
        if (!anyKnown) {
            findings.add(FindingCode.NO_HEADER, line, "first", String.join(",", cells));
            return;
        }
        Set<String> known = known(framework);
        for (int f : unknown) {
            findings.add(
                    FindingCode.UNKNOWN_COLUMN,
                    line.at(line.line(), f + 1),
                    "column",
                    cells.get(f),
                    "framework",
                    framework.id(),
                    "nearest",
                    String.join(", ", Spelling.nearest(cells.get(f), known, 3)));
        }
        if (!seen.contains("unit") && !seen.contains("name")) {
            findings.add(FindingCode.NO_UNIT_COLUMN, line, "columns", String.join(", ", cells));
        }
    }

    List<Field> fields() {
        return fields;
    }

    boolean has(Role role) {
        return fields.stream().anyMatch(field -> field.role == role);
    }

    private static Field of(String header, Role role) {
        return new Field(header, role, Column.of(header), Column.Range.ALL, List.of());
    }

    private static @org.jspecify.annotations.Nullable Field field(String header, Framework framework) {
        Role known = ROLES.get(header);
        if (known != null && framework.find(header).isEmpty()) {
            return of(header, known);
        }
        if (header.startsWith(GROUP) && header.length() > GROUP.length()) {
            Column group = new Column(header.substring(GROUP.length()), Column.Facet.VALUE);
            return new Field(header, Role.GROUP, group, Column.Range.ALL, List.of());
        }
        Column column = Column.of(header);
        if (column.facet() == Column.Facet.BASIS) {
            return framework.find(column.code()).isPresent() ? of(header, Role.BASIS) : null;
        }
        if (isText(column, framework)) {
            return new Field(header, Role.TEXT, column, Column.Range.ALL, column.wordRules(framework));
        }
        return column.range(framework)
                .map(range -> new Field(header, Role.NUMBER, column, range, List.of()))
                .orElse(null);
    }

    private static boolean isText(Column column, Framework framework) {
        return column.facet() == Column.Facet.VALUE
                && framework.inputs().stream()
                        .anyMatch(input -> input.code().equals(column.code()) && input.type() != Input.Type.NUMBER);
    }

    private static Set<String> known(Framework framework) {
        Set<String> known = new LinkedHashSet<>(List.of("unit", "name", "year", "status", "source"));
        framework.inOrder().forEach(element -> known.add(element.code()));
        framework.inputs().forEach(input -> known.add(input.code()));
        return known;
    }
}

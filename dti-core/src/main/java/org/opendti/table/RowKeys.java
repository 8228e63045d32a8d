package org.opendti.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

/** Reads what a row is about: unit, year, status and groups. */
final class RowKeys {

    private final Header header;
    private final UnitList units;
    private final Findings findings;
    private final Map<String, Optional<Unit>> found = new HashMap<>();

    RowKeys(Header header, UnitList units, Findings findings) {
        this.header = header;
        this.units = units;
        this.findings = findings;
    }

    Row read(TableRows rows) {
        String code = "";
        String name = "";
        OptionalInt year = OptionalInt.empty();
        String status = "";
        Map<String, String> groups = new HashMap<>();
        int unitField = -1;
        int nameField = 0;
        List<Header.Field> fields = header.fields();
        for (int f = 0; f < fields.size(); f++) {
            switch (fields.get(f).role()) {
                case UNIT -> {
                    code = rows.text(f);
                    unitField = f;
                }
                case NAME -> {
                    name = rows.text(f);
                    nameField = f;
                }
                case YEAR -> year = year(rows.text(f), rows, f);
                case STATUS -> status = rows.text(f);
                case GROUP -> groups.put(fields.get(f).column().code(), rows.text(f));
                default -> {
                    // a cell of the table
                }
            }
        }
        Unit unit = unitField < 0 ? unit(name, name, rows.place(nameField)) : unit(code, name, rows.place(unitField));
        for (Map.Entry<String, String> group : groups.entrySet()) {
            if (!group.getValue().isEmpty()) {
                unit = unit.withGroup(group.getKey(), group.getValue());
            }
        }
        return new Row(unit, year, status);
    }

    private OptionalInt year(String text, TableRows rows, int f) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        findings.add(FindingCode.BAD_YEAR, rows.place(f), "value", text);
        return OptionalInt.empty();
    }

    private Unit unit(String spelling, String name, Place place) {
        if (spelling.isEmpty()) {
            findings.add(FindingCode.NO_UNIT, place);
        } else if (!units.isOpen()) {
            Optional<Unit> unit = find(spelling);
            if (unit.isPresent()) {
                checkName(unit.get(), spelling, name, place);
                return unit.get();
            }
            findings.add(
                    findings.isFull()
                            ? Finding.of(FindingCode.UNKNOWN_UNIT, place)
                            : units.problem(spelling, place.withUnit(spelling)));
        }
        // a line of its own for each, so that two unknown ones are not called the same
        String code = spelling.isEmpty() ? "#" + place.line() : spelling; // in any language
        return new Unit(units.id(), code, name.isEmpty() ? code : name, Map.of());
    }

    /** The unit of a spelling, looked for once. */
    private Optional<Unit> find(String spelling) {
        return found.computeIfAbsent(spelling, units::find);
    }

    private void checkName(Unit unit, String spelling, String name, Place place) {
        if (!name.isEmpty() && !find(name).equals(Optional.of(unit))) {
            findings.add(
                    FindingCode.NAME_OF_ANOTHER_UNIT,
                    place.withUnit(unit.name()),
                    "unit",
                    spelling,
                    "name",
                    name,
                    "expected",
                    unit.name());
        }
    }
}

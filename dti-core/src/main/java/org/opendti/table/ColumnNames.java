package org.opendti.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.kernel.Spelling;
import org.opendti.table.Header.Field;
import org.opendti.table.Header.Role;

/** What the names of columns mean under a framework: codes, names of elements in both languages, and words of tables. */
final class ColumnNames {

    private static final String GROUP = "group:";

    /** Folded words; the columns of a table that are no figures. */
    private static final Map<String, Role> ROLES = roles();

    private final Framework framework;
    private final Map<String, Input.Type> inputs = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    ColumnNames(Framework framework) {
        this.framework = framework;
        framework.inputs().forEach(input -> inputs.put(input.code(), input.type()));
        for (Element element : framework.inOrder()) {
            for (String name : List.of(element.name().vi(), element.name().en())) {
                codes.computeIfAbsent(Spelling.fold(name), key -> new LinkedHashSet<>())
                        .add(element.code());
            }
        }
        codes.remove("");
    }

    private static Map<String, Role> roles() {
        List<String> codes = List.of("unit", "code", "mã", "mã số", "mã tỉnh", "mã đơn vị", "mã địa phương");
        List<String> kinds = List.of("tỉnh", "tỉnh, thành", "tỉnh, TP", "tỉnh, thành phố", "đơn vị", "địa phương");
        Stream<String> names = Stream.concat(
                Stream.of("name", "tên", "province"), kinds.stream().flatMap(kind -> Stream.of(kind, "tên " + kind)));
        Map<Role, List<String>> words = Map.of(
                Role.UNIT, codes,
                Role.NAME, names.toList(),
                Role.YEAR, List.of("year", "năm"),
                Role.STATUS, List.of("status", "trạng thái"),
                Role.SOURCE, List.of("source", "nguồn"),
                Role.INDICATOR, List.of("indicator", "chỉ số"),
                Role.VALUE, List.of("value", "giá trị"),
                Role.PASSED_OVER, List.of("rank", "hạng", "xếp hạng", "score", "stt", "tt", "no."));
        Map<String, Role> roles = new HashMap<>();
        words.forEach((role, list) -> list.forEach(word -> roles.put(Spelling.fold(word), role)));
        return Map.copyOf(roles);
    }

    /** The role of a word of tables, whatever the framework. */
    static Optional<Role> role(String header) {
        return header.isEmpty() ? Optional.of(Role.NAMELESS) : Optional.ofNullable(ROLES.get(Spelling.fold(header)));
    }

    /** Whether a name is a code or the name of one or several elements, so that it may be a column of figures. */
    boolean knows(String header) {
        Column column = Column.of(header);
        return isCode(header) || isCode(column.code()) || codes.containsKey(Spelling.fold(column.code()));
    }

    /** The field of a header: an exact code, else a word of tables, else a name; empty where it is none or several. */
    Optional<Field> field(String header) {
        Column column = Column.of(header);
        if (isCode(header) || isCode(column.code())) {
            return figures(header, column);
        }
        Optional<Role> role = role(header);
        if (role.isPresent()) {
            Column own = role.get() == Role.SOURCE ? Column.of("source") : column;
            return Optional.of(new Field(header, role.get(), own, Column.Range.ALL));
        }
        if (header.startsWith(GROUP) && header.length() > GROUP.length()) {
            Column group = new Column(header.substring(GROUP.length()), Column.Facet.VALUE);
            return Optional.of(new Field(header, Role.GROUP, group, Column.Range.ALL));
        }
        List<String> named = named(header);
        return named.size() == 1 ? figures(header, new Column(named.get(0), column.facet())) : Optional.empty();
    }

    /** The codes of the elements of a name. */
    List<String> named(String header) {
        return new ArrayList<>(
                codes.getOrDefault(Spelling.fold(Column.of(header).code()), Set.of()));
    }

    private boolean isCode(String code) {
        return framework.find(code).isPresent() || inputs.containsKey(code);
    }

    private Optional<Field> figures(String header, Column column) {
        boolean element = framework.find(column.code()).isPresent();
        if (column.facet() == Column.Facet.BASIS) {
            return element ? Optional.of(new Field(header, Role.BASIS, column, Column.Range.ALL)) : Optional.empty();
        }
        Input.Type type = inputs.get(column.code());
        if (column.facet() == Column.Facet.VALUE && type != null && type != Input.Type.NUMBER) {
            return Optional.of(new Field(header, Role.TEXT, column, Column.Range.ALL, column.wordRules(framework)));
        }
        return column.range(framework).map(range -> new Field(header, Role.NUMBER, column, range));
    }

    /** The names to choose from, for findings. */
    Set<String> known() {
        Set<String> known = new HashSet<>(List.of("unit", "name", "year", "status", "source"));
        framework.inOrder().forEach(element -> known.add(element.code()));
        known.addAll(inputs.keySet());
        return known;
    }

    Framework framework() {
        return framework;
    }
}

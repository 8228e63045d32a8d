package org.opendti.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.json.JsonReading;
import org.opendti.json.JsonText;
import org.opendti.json.JsonValue;

/**
 * JSON as sheets: an array of objects is a sheet of its name, an object a line, a member a column ({@code name/vi} for one within another); what is
 * left stands on the first sheet, a path and its value a line. A value that is no number, word or plain text is JSON in one cell; a number may be
 * typed as text ({@code 0,4} or {@code 40 %}).
 */
final class SheetJson {

    private static final String PATH = "path";
    private static final String VALUE = "value";
    private static final String BEGINS = "[{\"";

    /** Numbers that were typed as text, in the Vietnamese way or as a percentage: {@code 0,4}, {@code 40 %}. */
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+)(?:[.,]([0-9]+))?( ?%)?");

    /** Fields that hold text, also where it looks like a number. */
    private static final Set<String> TEXTS =
            Set.of("id", "code", "number", "unit", "headline", "name/vi", "name/en", "title/vi", "title/en");

    private SheetJson() {}

    static void write(JsonValue.Members root, String first, OutputStream stream) throws IOException {
        try (Workbook book = new Workbook(stream, "dti", null)) {
            Map<String, JsonValue> alone = new LinkedHashMap<>();
            Map<String, List<Map<String, JsonValue>>> lists = new LinkedHashMap<>();
            root.members().forEach((key, value) -> {
                if (value instanceof JsonValue.Values array
                        && array.values().stream().allMatch(JsonValue.Members.class::isInstance)) {
                    lists.put(key, array.values().stream().map(SheetJson::flat).toList());
                } else {
                    flatten(key, value, alone);
                }
            });
            Worksheet sheet = book.newWorksheet(first);
            sheet.inlineString(0, 0, PATH);
            sheet.inlineString(0, 1, VALUE);
            sheet.width(0, 30);
            sheet.width(1, 60);
            int row = 1;
            for (Map.Entry<String, JsonValue> entry : alone.entrySet()) {
                sheet.inlineString(row, 0, entry.getKey());
                cell(sheet, row++, 1, entry.getKey(), entry.getValue());
            }
            lists.forEach((key, rows) -> rows(book.newWorksheet(key), rows));
        }
    }

    private static void rows(Worksheet sheet, List<Map<String, JsonValue>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> columns = new ArrayList<>(names.isEmpty() ? Set.of("code") : names);
        for (int c = 0; c < columns.size(); c++) {
            sheet.inlineString(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
            sheet.width(c, 18);
            for (int r = 0; r < rows.size(); r++) {
                JsonValue value = rows.get(r).get(columns.get(c));
                if (value != null) {
                    cell(sheet, r + 1, c, columns.get(c), value);
                }
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, String path, JsonValue value) {
        if (value instanceof JsonValue.Numeric number) {
            sheet.value(row, column, number.number());
        } else if (value instanceof JsonValue.Word word) {
            sheet.value(row, column, Boolean.valueOf(word.type()));
        } else if (value instanceof JsonValue.Text text && isPlain(path, text.text())) {
            sheet.inlineString(row, column, text.text());
        } else {
            sheet.inlineString(row, column, JsonText.of(value));
        }
    }

    /** Whether a text is read as what it is; else it is written as JSON, within quotes. */
    private static boolean isPlain(String path, String text) {
        return !text.isBlank()
                && BEGINS.indexOf(text.charAt(0)) < 0
                && (TEXTS.contains(path) || !NUMBER.matcher(text).matches());
    }

    private static Map<String, JsonValue> flat(JsonValue object) {
        Map<String, JsonValue> flat = new LinkedHashMap<>();
        if (object instanceof JsonValue.Members members) {
            members.members().forEach((key, value) -> flatten(key, value, flat));
        }
        return flat;
    }

    private static void flatten(String path, JsonValue value, Map<String, JsonValue> flat) {
        boolean inside = value instanceof JsonValue.Members && !path.equals("rule");
        if (inside
                && value instanceof JsonValue.Members members
                && !members.members().isEmpty()) {
            members.members().forEach((key, member) -> flatten(path + "/" + key, member, flat));
        } else {
            flat.put(path, value);
        }
    }

    static JsonValue.Members read(ReadableWorkbook book, String file, String first) throws IOException {
        Place place = Place.file(file);
        Map<String, JsonValue> root = new LinkedHashMap<>();
        for (Sheet sheet : book.getSheets().toList()) {
            Place of = place.withSheet(sheet.getName());
            List<Row> rows;
            try (Stream<Row> stream = sheet.openStream()) {
                rows = stream.toList();
            }
            if (sheet.getName().equals(first)) {
                rows.stream().skip(1).forEach(row -> {
                    String path = row.getOptionalCell(0).map(CellText::of).orElse("");
                    Place at = of.at(row.getRowNum(), 2);
                    row.getOptionalCell(1)
                            .filter(cell ->
                                    !path.isEmpty() && !CellText.of(cell).isEmpty())
                            .ifPresent(cell -> put(root, path, value(cell, path, at), at));
                });
            } else {
                root.put(sheet.getName(), new JsonValue.Values(of, objects(rows, of)));
            }
        }
        return new JsonValue.Members(place, root);
    }

    private static List<JsonValue> objects(List<Row> rows, Place of) {
        if (rows.isEmpty()) {
            throw new DtiException(FindingCode.SHEET_WITHOUT_NAMES, of, "sheet", of.sheet());
        }
        List<JsonValue> objects = new ArrayList<>();
        Row names = rows.get(0);
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (int c = 0; c < names.getCellCount(); c++) {
                String path = names.getOptionalCell(c).map(CellText::of).orElse("");
                Place at = of.at(row.getRowNum(), c + 1);
                row.getOptionalCell(c)
                        .filter(cell -> !path.isEmpty() && !CellText.of(cell).isEmpty())
                        .ifPresent(cell -> put(members, path, value(cell, path, at), at));
            }
            if (!members.isEmpty()) {
                objects.add(new JsonValue.Members(of.at(row.getRowNum(), 0), members));
            }
        }
        return objects;
    }

    /** Puts a value at {@code name/vi}: into the object {@code name}, which is made where it lacks. */
    private static void put(Map<String, JsonValue> into, String path, JsonValue value, Place place) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            if (into.containsKey(path)) {
                throw new DtiException(FindingCode.NAMED_TWICE, place, "name", path);
            }
            into.put(path, value);
            return;
        }
        JsonValue inner = into.computeIfAbsent(
                path.substring(0, slash), key -> new JsonValue.Members(place, new LinkedHashMap<>()));
        if (!(inner instanceof JsonValue.Members members)) {
            throw new DtiException(FindingCode.NAMED_TWICE, place, "name", path.substring(0, slash));
        }
        put(members.members(), path.substring(slash + 1), value, place);
    }

    /** What a field holds: a number typed into a text is text, a text that is a number is one elsewhere. */
    private static JsonValue value(Cell cell, String path, Place place) {
        Object value = cell.getValue();
        if (value instanceof Boolean truth) {
            return new JsonValue.Word(place, truth.toString());
        }
        String text = CellText.of(cell);
        if (TEXTS.contains(path) && !text.startsWith("\"")) {
            return new JsonValue.Text(place, text);
        }
        double number = CellText.number(cell);
        if (!Double.isNaN(number)) {
            return new JsonValue.Numeric(place, number);
        }
        Matcher typed = NUMBER.matcher(text);
        if (typed.matches()) {
            BigDecimal digits = new BigDecimal(typed.group(1) + (typed.group(2) == null ? "" : "." + typed.group(2)));
            return new JsonValue.Numeric(
                    place, digits.movePointLeft(typed.group(3) == null ? 0 : 2).doubleValue());
        }
        return !text.isEmpty() && BEGINS.indexOf(text.charAt(0)) >= 0
                ? parsed(text, place)
                : new JsonValue.Text(place, text);
    }

    /** JSON in a cell; whatever is wrong in it is wrong in the cell. */
    private static JsonValue parsed(String text, Place place) {
        try {
            return placed(JsonReading.read(new StringReader(text), place.source()), place);
        } catch (DtiException | IOException e) {
            return new JsonValue.Text(place, text);
        }
    }

    private static JsonValue placed(JsonValue value, Place place) {
        if (value instanceof JsonValue.Members object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((key, member) -> members.put(key, placed(member, place)));
            return new JsonValue.Members(place, members);
        }
        if (value instanceof JsonValue.Values array) {
            return new JsonValue.Values(
                    place,
                    array.values().stream().map(one -> placed(one, place)).toList());
        }
        return value instanceof JsonValue.Text text
                ? new JsonValue.Text(place, text.text())
                : value instanceof JsonValue.Numeric number
                        ? new JsonValue.Numeric(place, number.number())
                        : new JsonValue.Word(place, value.type());
    }
}

package org.opendti.vietnam;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendti.table.Merger;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/**
 * The provinces and centrally run cities: the 63 of August 2008 to June 2025 and the 34 since 1 July 2025. Codes are
 * those of the General Statistics Office; they repeat between the two lists with other meanings, as names do.
 *
 * <p>A province is found by code, ISO 3166-2 code, name or any spelling in use: {@code 74}, {@code VN-57}, {@code Bình
 * Dương}, {@code tỉnh Bình Dương}, {@code BINH DUONG}, {@code Binh Duong province}; {@code TPHCM}, {@code Sài Gòn},
 * {@code BR-VT}, {@code Huế}. Their region is the group {@link Unit#REGION}. The ISO code of a merged province is that of
 * the predecessor in which its centre lies.
 */
public final class Provinces {

    private Provinces() {}

    /** {@return the 63 provinces in force until June 2025, {@code provinces-63}} */
    public static UnitList of63() {
        return Of63.LIST;
    }

    /** {@return the 34 provinces in force since 1 July 2025, {@code provinces-34}} */
    public static UnitList of34() {
        return Of34.LIST;
    }

    /** {@return both lists, the earlier first} */
    public static List<UnitList> lists() {
        return List.of(of63(), of34());
    }

    /** {@return how the 63 became the 34 on 1 July 2025} */
    public static Merger merger2025() {
        return Of34.MERGER;
    }

    /** Read when first needed. */
    private static final class Of63 {
        static final Map<String, Map<String, String>> ROWS = rows("provinces-63.csv");
        static final UnitList LIST = builder("provinces-63", ROWS.values()).build();
    }

    private static final class Of34 {
        static final Map<String, Map<String, String>> ROWS = rows("provinces-34.csv");
        static final UnitList LIST = later();
        static final Merger MERGER = new Merger(of63(), LIST, predecessors());

        private static Map<String, List<String>> predecessors() {
            Map<String, List<String>> predecessors = new LinkedHashMap<>();
            ROWS.forEach((code, row) ->
                    predecessors.put(code, List.of(cell(row, "predecessors").split(";", -1))));
            return predecessors;
        }

        /** The list, which tells of a name that merged away what became of it. */
        private static UnitList later() {
            UnitList.Builder list = builder("provinces-34", ROWS.values());
            predecessors().forEach((code, earlier) -> {
                String name = cell(ROWS.getOrDefault(code, Map.of()), "name");
                for (String before : earlier) {
                    Map<String, String> row = Of63.ROWS.getOrDefault(before, Map.of());
                    String was = cell(row, "name");
                    spellings(row)
                            .forEach(spelling -> list.stranger(
                                    spelling, was + " (63: " + before + ") → " + name + " (34: " + code + ")"));
                }
            });
            return list.build();
        }
    }

    /** The rows of a file by their codes, in its order. */
    private static Map<String, Map<String, String>> rows(String file) {
        return Resources.read(file, reader -> {
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(reader)) {
                Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
                rows.forEachRemaining(row -> byCode.put(cell(row, "code"), row));
                return byCode;
            }
        });
    }

    private static UnitList.Builder builder(String id, Collection<Map<String, String>> rows) {
        UnitList.Builder list = UnitList.builder(id);
        for (Map<String, String> row : rows) {
            list.unit(cell(row, "code"), cell(row, "name"), Map.of(Unit.REGION, cell(row, "region")), spellings(row));
        }
        return list;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<String> spellings(Map<String, String> row) {
        boolean city = cell(row, "type").equals("municipality");
        List<String> names = new ArrayList<>(List.of(cell(row, "name"), cell(row, "official_name")));
        if (!cell(row, "aliases").isEmpty()) {
            names.addAll(List.of(cell(row, "aliases").split("\\|", -1)));
        }
        List<String> spellings = new ArrayList<>(names);
        spellings.add(cell(row, "iso"));
        for (String name : names) {
            spellings.add((city ? "Thành phố " : "Tỉnh ") + name);
            spellings.add((city ? "TP " : "T ") + name);
            spellings.add(name + (city ? " City" : " Province"));
        }
        return spellings;
    }
}

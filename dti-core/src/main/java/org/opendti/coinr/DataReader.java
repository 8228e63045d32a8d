package org.opendti.coinr;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.io.CsvLines;
import org.opendti.io.TextFiles;
import org.opendti.kernel.Spelling;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableEdits;
import org.opendti.table.TableOptions;
import org.opendti.table.UnitList;

/** Reads iData as a table, its columns named by iMeta. */
final class DataReader {

    /** The columns of iData that iMeta does not name, and what they are to a table. */
    static final Map<String, String> OWN = Map.of("uCode", "unit", "uName", "name", "Time", "year");

    private static final String GROUP = "group:";

    /** The code of the one aggregate without which there is no framework; no column is called so. */
    private static final String NOTHING = "coinr:nothing";

    private final Meta meta;
    private final Map<String, CoinrType> observed;
    private final TableOptions options;
    private final Findings findings;

    /** Columns that are read so that their lines are whole, and not kept. */
    private final Set<String> ignored = new LinkedHashSet<>();

    private DataReader(Meta meta, TableOptions options, Findings findings) {
        this.meta = meta;
        this.observed = meta.observed();
        this.options = options;
        this.findings = findings;
    }

    /** The table; empty after findings. */
    static Optional<IndicatorTable> read(Path file, Meta meta, TableOptions options, Findings findings) {
        DataReader data = new DataReader(meta, options, findings);
        try {
            return TextFiles.read(
                    file, options.limits(), options.charset(), reader -> data.read(reader, file.toString()));
        } catch (DtiException e) {
            e.findings().forEach(findings::add);
            return Optional.empty();
        }
    }

    private Optional<IndicatorTable> read(Reader reader, String source) throws IOException {
        CsvLines lines = new CsvLines(reader, source, options.separator(), options.limits(), new Findings());
        if (!lines.next()) {
            throw new DtiException(FindingCode.EMPTY_FILE, Place.file(source));
        }
        List<String> header = lines.cells().stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                .toList();
        if (!header.contains("uCode")) {
            throw new DtiException(
                    FindingCode.WRONG_COLUMNS, lines.place(), "found", String.join(", ", header), "wanted", "uCode");
        }
        tellAbsent(new HashSet<>(header));
        RenamedColumns renamed = new RenamedColumns(lines, names(header, lines.place()));
        Optional<Framework> framework = framework();
        if (framework.isEmpty()) {
            return Optional.empty();
        }
        IndicatorTable table =
                TableCsv.read(renamed, source, framework.get(), UnitList.any(), options.withSeparator(','));
        return Optional.of(
                ignored.isEmpty()
                        ? table
                        : TableEdits.keep(table, r -> true, column -> !ignored.contains(column.header())));
    }

    private void tellAbsent(Set<String> header) {
        for (String code : observed.keySet()) {
            if (!header.contains(code)) {
                findings.add(FindingCode.MISSING_COLUMN, meta.line(code).place(MetaTable.CODE), "column", code);
            }
        }
    }

    /** What each column is called in a table. */
    private List<String> names(List<String> header, Place place) {
        List<String> names = new ArrayList<>();
        for (int f = 0; f < header.size(); f++) {
            String name = header.get(f);
            CoinrType type = observed.get(name);
            if (OWN.containsKey(name)) {
                names.add(OWN.getOrDefault(name, name));
            } else if (type != null) {
                names.add(type == CoinrType.GROUP ? GROUP + name : name);
            } else {
                names.add(other(name, f, place.at(place.line(), f + 1)));
            }
        }
        return names;
    }

    /** A column that is not read: one without a name, of which the first holds the names that R gives to rows, or a mistake. */
    private String other(String name, int f, Place place) {
        if (name.isEmpty() && f > 0) {
            return name;
        }
        if (meta.types().get(name) == CoinrType.AGGREGATE) {
            findings.add(FindingCode.AGGREGATE_COLUMN, place.withElement(name), "code", name);
        } else if (!name.isEmpty()) {
            unknown(name, place);
        }
        String unread = "coinr:" + (f + 1);
        ignored.add(unread);
        return unread;
    }

    private void unknown(String name, Place place) {
        findings.add(
                FindingCode.UNKNOWN_COLUMN,
                place,
                "column",
                name,
                "framework",
                meta.source(),
                "nearest",
                String.join(", ", Spelling.nearest(name, observed.keySet(), 3)));
    }

    /** A framework that knows the columns and nothing else; empty where their codes cannot be, which iMeta's findings say. */
    private Optional<Framework> framework() {
        Framework.Builder framework = Framework.builder(meta.source())
                .aggregate(Aggregate.of(NOTHING, Aggregate.Kind.INDEX, 0))
                .headline(NOTHING);
        observed.forEach((code, type) -> {
            if (type != CoinrType.GROUP) {
                Input.Type cells = type == CoinrType.OTHER ? Input.Type.LEVEL : Input.Type.NUMBER;
                framework.input(new Input(code, cells, ""));
            }
        });
        ignored.forEach(name -> framework.input(new Input(name, Input.Type.LEVEL, "")));
        try {
            return Optional.of(framework.build());
        } catch (DtiException e) {
            return Optional.empty();
        }
    }
}

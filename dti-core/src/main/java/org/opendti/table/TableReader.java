package org.opendti.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.table.Gatherer.Gathered;
import org.opendti.table.Header.Field;
import org.opendti.table.Header.Role;

/** Reads the rows of a table, whatever their format: a row a unit, or a row a cell. */
final class TableReader {

    private final TableOptions options;
    private final Findings findings;
    private final Header header;
    private final RowKeys keys;
    private final Gatherer gatherer;
    private final List<@Nullable Gathered> columns = new ArrayList<>();

    TableReader(Framework framework, UnitList units, TableOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
        this.header = new Header(framework, findings);
        this.keys = new RowKeys(header, units, findings);
        this.gatherer = new Gatherer(units, options, findings);
    }

    /** The table of what could be read; what could not is among the findings. */
    IndicatorTable read(TableRows rows) throws IOException {
        extend(rows);
        while (rows.next()) {
            extend(rows);
            if (isBlank(rows)) {
                continue;
            }
            if (rows.size() != header.fields().size()) {
                findings.add(
                        FindingCode.ROW_LENGTH,
                        rows.place(),
                        "found",
                        rows.size(),
                        "wanted",
                        header.fields().size());
            } else if (header.isLong()) {
                line(rows);
            } else {
                row(rows);
            }
            if (gatherer.size() > options.limits().rows()) {
                findings.add(
                        FindingCode.TOO_MANY_ROWS,
                        rows.place(),
                        "limit",
                        options.limits().rows());
                break;
            }
        }
        if (gatherer.size() == 0 && !findings.hasErrors()) {
            findings.add(FindingCode.NO_ROWS, Place.file(rows.place().source()));
        }
        return gatherer.table(
                Place.file(rows.place().source()).withSheet(rows.place().sheet()));
    }

    /** Takes in the fields that were met since the last row. */
    private void extend(TableRows rows) {
        boolean first = columns.isEmpty();
        if (rows.header().size() == columns.size()) {
            return;
        }
        header.extend(rows);
        if (first && !header.hasUnits()) {
            throw new DtiException(findings.list());
        }
        for (int f = columns.size(); f < header.fields().size(); f++) {
            Field field = header.fields().get(f);
            int at = f;
            boolean figures = field.role().isFigures() || (field.role() == Role.SOURCE && !header.isLong());
            columns.add(figures ? gatherer.column(field, () -> rows.headerPlace(at), f) : null);
        }
    }

    private static boolean isBlank(TableRows rows) {
        int size = Math.max(rows.size(), rows.header().size());
        for (int f = 0; f < size; f++) {
            if (!rows.text(f).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void row(TableRows rows) {
        int row = gatherer.add(keys.read(rows), rows.place());
        for (int f = 0; f < columns.size(); f++) {
            Field field = header.fields().get(f);
            Gathered column = columns.get(f);
            if (column != null) {
                gatherer.cell(rows, f, column, row);
            } else if (field.role() == Role.NAMELESS) {
                checkEmpty(rows, f);
            }
        }
    }

    private void checkEmpty(TableRows rows, int f) {
        if (!rows.text(f).isEmpty()) {
            findings.add(FindingCode.NAMELESS_COLUMN, rows.place(f), "value", rows.text(f));
        }
    }

    /** A row of a long table: one cell of the row that it names. */
    private void line(TableRows rows) {
        int row = gatherer.position(keys.read(rows), rows.place());
        int named = header.position(Role.INDICATOR);
        String indicator = rows.text(named);
        if (indicator.isEmpty()) {
            findings.add(FindingCode.NO_INDICATOR, rows.place(named));
        } else {
            Field field = header.indicator(indicator, rows.place(named));
            if (field.role() != Role.UNKNOWN) {
                gatherer.cellOnce(rows, header.position(Role.VALUE), field, () -> rows.place(named), row);
            }
        }
        int source = header.position(Role.SOURCE);
        if (source >= 0 && !rows.text(source).isEmpty()) {
            gatherer.source(rows, source, header.fields().get(source), row);
        }
        for (int f = 0; f < columns.size(); f++) {
            if (header.fields().get(f).role() == Role.NAMELESS) {
                checkEmpty(rows, f);
            }
        }
    }
}

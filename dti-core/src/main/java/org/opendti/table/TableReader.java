package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.io.CsvLines;
import org.opendti.io.Limits;

/** Reads the lines of a CSV table: the first into a {@link Header}, the others into a {@link RowReader}. */
final class TableReader {

    private final Framework framework;
    private final UnitList units;
    private final Limits limits;
    private final Place file;
    private final Findings findings = new Findings();

    TableReader(String source, Framework framework, UnitList units, Limits limits) {
        this.framework = framework;
        this.units = units;
        this.limits = limits;
        this.file = Place.file(source);
    }

    IndicatorTable read(Reader reader) throws IOException {
        try (CsvLines lines = new CsvLines(reader, file.source(), limits, findings)) {
            if (!lines.next()) {
                throw new DtiException(FindingCode.EMPTY_FILE, file);
            }
            Header header = new Header(lines.cells(), framework, findings, lines.place());
            findings.throwIfErrors();
            RowReader rows = new RowReader(header, units, findings);
            while (lines.next()) {
                rows.read(lines.cells(), lines.place());
                if (rows.size() > limits.rows()) {
                    findings.add(FindingCode.TOO_MANY_ROWS, lines.place(), "limit", limits.rows());
                    break;
                }
            }
            if (rows.size() == 0 && !findings.hasErrors()) {
                findings.add(FindingCode.NO_ROWS, file);
            }
            findings.throwIfErrors();
            return rows.table();
        }
    }
}

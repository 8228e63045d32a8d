package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.CsvLines;
import org.opendti.kernel.Cells;

/** The rows of a CSV text; the first line names the fields. */
final class CsvRows implements TableRows {

    /** Writes letters and their tone marks apart. */
    private static final String WINDOWS_1258 = "windows-1258";

    /** Every file that is of no other format. */
    static final TextFormat FORMAT = new TextFormat(file -> true, CsvRows::new);

    private final CsvLines lines;
    private final MissingWords missing;
    private final boolean apart;
    private final List<String> header;
    private final Place headerPlace;

    private CsvRows(Reader reader, String source, TableOptions options, Findings findings) throws IOException {
        this.lines = new CsvLines(reader, source, options.separator(), options.limits(), findings);
        this.missing = new MissingWords(options.missing());
        this.apart =
                options.charset().filter(set -> set.name().equals(WINDOWS_1258)).isPresent();
        if (!lines.next()) {
            throw new DtiException(FindingCode.EMPTY_FILE, Place.file(source));
        }
        this.header = lines.cells().stream().map(this::composed).toList();
        this.headerPlace = lines.place();
    }

    @Override
    public boolean next() throws IOException {
        return lines.next();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Place headerPlace(int field) {
        return headerPlace.at(headerPlace.line(), field + 1);
    }

    /** Empty fields beyond the header do not count. */
    @Override
    public int size() {
        int size = lines.cells().size();
        while (size > header.size() && lines.cells().get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    @Override
    public String text(int field) {
        String cell = field < lines.cells().size() ? lines.cells().get(field) : "";
        return missing.contains(cell) ? "" : Cells.unguard(composed(cell));
    }

    private String composed(String text) {
        return apart ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    @Override
    public double number(int field) {
        return Double.NaN;
    }

    @Override
    public boolean isGrid() {
        return true;
    }

    @Override
    public Place place() {
        return lines.place();
    }

    @Override
    public Place place(int field) {
        return lines.place().at(lines.place().line(), field + 1);
    }
}

package org.opendti.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

/** The lines of a CSV text, one after the other: cells without blanks around them, and the line they begin on. */
public final class CsvLines implements AutoCloseable {

    private final CsvParser parser;
    private final Limits limits;
    private final Place file;
    private final Findings findings;
    private final List<String> cells = new ArrayList<>();
    private int line;

    /**
     * Opens a text.
     *
     * @param reader the text
     * @param source how findings name it
     * @param limits what it may hold
     * @param findings those met so far, told together with what ends the reading
     * @throws IOException if it cannot be read
     */
    public CsvLines(Reader reader, String source, Limits limits, Findings findings) throws IOException {
        this.limits = limits;
        this.file = Place.file(source);
        this.findings = findings;
        this.parser = CsvFactory.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.fieldLength())
                        .build())
                .build()
                .createParser(reader);
    }

    /**
     * Goes to the next line that is not empty.
     *
     * @return whether there is one
     * @throws DtiException if a quote is not closed, a field is too long or there are too many
     * @throws IOException if the text cannot be read
     */
    public boolean next() throws IOException {
        cells.clear();
        try {
            if (parser.nextToken() == null) {
                return false;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (cells.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                cells.add(parser.getText().strip());
                if (cells.size() > limits.columns()) {
                    throw end(FindingCode.TOO_MANY_COLUMNS, null, "limit", limits.columns());
                }
            }
            return true;
        } catch (StreamConstraintsException e) {
            throw end(FindingCode.FIELD_TOO_LONG, e.getLocation(), "limit", limits.fieldLength());
        } catch (JsonProcessingException e) {
            throw end(FindingCode.CSV_SYNTAX, e.getLocation(), "problem", e.getOriginalMessage());
        }
    }

    private DtiException end(FindingCode code, @Nullable JsonLocation location, Object... what) {
        findings.add(code, location == null ? place() : file.at(location.getLineNr(), 0), what);
        return new DtiException(findings.list());
    }

    /** {@return the cells of this line; the list is used again for the next} */
    public List<String> cells() {
        return cells;
    }

    /** {@return where this line begins} */
    public Place place() {
        return file.at(line, 0);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

package org.opendti.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

/**
 * The lines of a CSV text, one after the other: cells without blanks around them, and the line they begin on. Lines
 * without any letter are passed over. A field may stand in quotes, and a quote within is doubled.
 */
public final class CsvLines implements AutoCloseable {

    private static final int NONE = -1;

    private final Reader reader;
    private final Limits limits;
    private final Place file;
    private final Findings findings;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private final char separator;
    private char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private int line = 1;
    private int current = 1;

    /**
     * Opens a text.
     *
     * @param reader the text
     * @param source how findings name it
     * @param separator what stands between fields; empty for a comma, a semicolon or a tab, whichever parts the first
     *     line
     * @param limits what it may hold
     * @param findings those met so far, told together with what ends the reading
     * @throws IOException if it cannot be read
     */
    public CsvLines(Reader reader, String source, Optional<Character> separator, Limits limits, Findings findings)
            throws IOException {
        this.reader = reader;
        this.limits = limits;
        this.file = Place.file(source);
        this.findings = findings;
        while (end < buffer.length && fill(0)) {
            // the first look is as long as the buffer
        }
        this.separator = separator.orElseGet(() -> Separators.of(buffer, end));
    }

    /**
     * Goes to the next line that is not empty.
     *
     * @return whether there is one
     * @throws DtiException if a quote is not closed, a field is too long or there are too many
     * @throws IOException if the text cannot be read
     */
    public boolean next() throws IOException {
        do {
            cells.clear();
            if (peek() == NONE) {
                return false;
            }
            line = current;
            while (cell()) {
                if (cells.size() == limits.columns()) {
                    throw end(FindingCode.TOO_MANY_COLUMNS, line, "limit", limits.columns());
                }
            }
        } while (cells.size() == 1 && cells.get(0).isEmpty());
        return true;
    }

    /** Reads a cell and what ends it; whether another follows on the line. */
    private boolean cell() throws IOException {
        int c = peek();
        while (c != separator && (c == ' ' || c == '\t')) {
            at++;
            c = peek();
        }
        if (c == '"') {
            quotedCell();
        } else {
            plainCell();
        }
        c = peek();
        if (c == separator) {
            at++;
            return true;
        }
        endLine();
        return false;
    }

    private void plainCell() throws IOException {
        int start = at;
        while (true) {
            int i = at;
            while (i < end && buffer[i] != separator && buffer[i] != '\n' && buffer[i] != '\r') {
                i++;
            }
            at = i;
            if (i - start > limits.fieldLength()) {
                throw end(FindingCode.FIELD_TOO_LONG, current, "limit", limits.fieldLength());
            }
            if (i < end) {
                break;
            }
            boolean more = fill(start);
            start = 0;
            if (!more) {
                break;
            }
        }
        cells.add(new String(buffer, start, at - start).strip());
    }

    private void quotedCell() throws IOException {
        int opened = current;
        at++;
        quoted.setLength(0);
        while (true) {
            int c = peek();
            if (c == NONE) {
                throw end(FindingCode.CSV_SYNTAX, opened, "problem", "a quote is not closed");
            }
            if (c == '\n' || c == '\r') {
                quoted.append((char) c);
                at++;
                if (c == '\n' || peek() != '\n') {
                    current++;
                }
            } else if (c != '"') {
                quoted.append((char) c);
                at++;
            } else {
                at++;
                if (peek() != '"') {
                    break;
                }
                quoted.append('"');
                at++;
            }
            if (quoted.length() > limits.fieldLength()) {
                throw end(FindingCode.FIELD_TOO_LONG, opened, "limit", limits.fieldLength());
            }
        }
        cells.add(quoted.toString().strip());
        int c = peek();
        while (c != separator && (c == ' ' || c == '\t')) {
            at++;
            c = peek();
        }
        if (c != separator && c != '\n' && c != '\r' && c != NONE) {
            throw end(FindingCode.CSV_SYNTAX, line, "problem", "'" + (char) c + "' follows a closing quote");
        }
    }

    private void endLine() throws IOException {
        int c = peek();
        if (c == NONE) {
            return;
        }
        at++;
        current++;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
    }

    private int peek() throws IOException {
        return at < end || fill(at) ? buffer[at] : NONE;
    }

    /** Reads on, keeping what stands from a position, which moves to the front; whether there was more. */
    private boolean fill(int kept) throws IOException {
        if (kept > 0) {
            System.arraycopy(buffer, kept, buffer, 0, end - kept);
            at -= kept;
            end -= kept;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * end);
        }
        int read = reader.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    private DtiException end(FindingCode code, int where, Object... what) {
        findings.add(code, file.at(where, 0), what);
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
        reader.close();
    }
}

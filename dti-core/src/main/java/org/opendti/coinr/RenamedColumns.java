package org.opendti.coinr;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.opendti.io.CsvLines;

/**
 * A CSV text with other names in its first line and commas between its fields; every cell stays on its line and in its
 * column, so that findings name the place in the file.
 */
final class RenamedColumns extends Reader {

    private final CsvLines lines;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int line = 1;

    /** Takes lines of which the first has been read, and its names. */
    RenamedColumns(CsvLines lines, List<String> header) {
        this.lines = lines;
        append(header);
    }

    private void append(List<String> cells) {
        for (; line < lines.place().line(); line++) {
            text.append('\n');
        }
        int from = text.length();
        for (int f = 0; f < cells.size(); f++) {
            text.append(f == 0 ? "\"" : ",\"")
                    .append(cells.get(f).replace("\"", "\"\""))
                    .append('"');
        }
        text.append('\n');
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n') ? 1 : 0;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (at == text.length()) {
            text.setLength(0);
            at = 0;
            if (!lines.next()) {
                return -1;
            }
            append(lines.cells());
        }
        int count = Math.min(length, text.length() - at);
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

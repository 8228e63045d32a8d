package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.opendti.io.CsvOutput;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numbers;

/** Lines of CSV, either for programs or for Excel where the decimal mark is a comma. */
final class Sheet implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final boolean excel;
    private final CsvOutput csv;
    private List<String> line = new ArrayList<>();

    Sheet(Writer writer, Format format) throws IOException {
        excel = format == Format.CSV_EXCEL;
        if (excel) {
            writer.write(BYTE_ORDER_MARK);
        }
        csv = new CsvOutput(writer, excel ? ';' : ',');
    }

    /** A text that no spreadsheet takes for a formula. */
    Sheet text(String text) {
        line.add(Cells.guard(text));
        return this;
    }

    /** A code; Excel would make a number of 01, so digits are written as a constant text. */
    Sheet code(String code) {
        boolean digits = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!excel || !digits) {
            return text(code);
        }
        line.add("=\"" + code + "\"");
        return this;
    }

    /** A number in full; empty where missing. */
    Sheet number(double x) {
        String number = Double.isNaN(x) ? "" : Numbers.shortest(x);
        line.add(excel ? number.replace('.', ',') : number);
        return this;
    }

    void endLine() throws IOException {
        csv.line(line);
        line = new ArrayList<>();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

package org.opendti.excel;

import java.nio.file.Path;
import org.opendti.finding.Findings;
import org.opendti.table.TableFormat;
import org.opendti.table.TableOptions;

/**
 * Tables in workbooks of the form {@code .xlsx}. Read is the sheet or range asked for, else the first sheet that is not hidden and has a
 * line that names units, such as {@code Mã} or {@code Tỉnh}; a note names other sheets that have one. What stands above that line is title. A number is taken in full, also where it is
 * shown as a percentage; a date as {@code 2024-12-31}; a text as in a CSV file, so that {@code 0,7132} and {@code 95,3 %} are numbers; true and false
 * as {@code yes} and {@code no}; a formula by its last result, without which it is an error. A line of one cell, or of words alone where lines above have figures, is below an
 * empty line a remark, and a note says that it was passed over. Findings name sheet and cell.
 *
 * <p>A file is looked through before it is read: it may unpack to 256 MiB at the most, and have no document type and no cell beyond a
 * sheet's bounds.
 */
public final class WorkbookFormat implements TableFormat {

    /** The format; {@link org.opendti.table.Tables} finds it as a service. */
    public WorkbookFormat() {
        // a service has such a constructor
    }

    @Override
    public boolean reads(Path file) {
        return WorkbookFile.isWorkbook(file);
    }

    @Override
    public <T> T read(Path file, TableOptions options, Findings findings, Reading<T> reading) {
        return new WorkbookFile(file)
                .read(options.limits(), book -> reading.from(new SheetChoice(book, file, options, findings).rows()));
    }
}

package org.opendti.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Tables;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Tables of the sample data, and workbooks made on the spot. */
final class Samples {

    static final Path FOLDER = Path.of(System.getProperty("dti.root"), "sample-data");
    static final Path ILLUSTRATIVE = FOLDER.resolve("dti-province-2022-illustrative");

    private Samples() {}

    static Framework illustrative() {
        return FrameworkJson.read(ILLUSTRATIVE.resolve("framework.json"));
    }

    static IndicatorTable published(int year) {
        return Tables.read(
                FOLDER.resolve("dti-" + year).resolve("published.csv"), Editions.forYear(year), Provinces.of63());
    }

    static Scoreboard board(int year) {
        return CompositeIndex.of(Editions.forYear(year)).score(published(year));
    }

    /** The cells of the raw table of 98 made-up indicators. */
    static List<String[]> rawCells() throws IOException {
        return Files.readAllLines(ILLUSTRATIVE.resolve("raw.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** A workbook of one sheet, {@code Dữ liệu}. */
    static Path book(Path folder, Consumer<Worksheet> cells) throws IOException {
        Path file = folder.resolve("sổ.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook book = new Workbook(stream, "test", null)) {
            cells.accept(book.newWorksheet("Dữ liệu"));
        }
        return file;
    }

    static void line(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number number) {
                sheet.value(row, c, number);
            } else {
                sheet.value(row, c, cells[c].toString());
            }
        }
    }
}

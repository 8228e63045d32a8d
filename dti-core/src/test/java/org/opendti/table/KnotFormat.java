package org.opendti.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

/** A format of another module: files named {@code *.knots}, whose sheet holds numbers and texts of two rows. */
public final class KnotFormat implements TableFormat {

    @Override
    public boolean reads(Path file) {
        return file.toString().endsWith(".knots");
    }

    @Override
    public <T> T read(Path file, TableOptions options, Findings findings, Reading<T> reading) {
        try {
            return reading.from(new Knots(Place.file(file.getFileName() + "#Sheet1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Knots implements TableRows {

        private static final List<List<Object>> CELLS = List.of(List.of("01", 0.5, "yes"), List.of("02", 1.5, ""));
        private final Place sheet;
        private int row = -1;

        Knots(Place sheet) {
            this.sheet = sheet;
        }

        @Override
        public boolean next() {
            return ++row < CELLS.size();
        }

        @Override
        public List<String> header() {
            return List.of("Mã", "G", "portal");
        }

        @Override
        public Place headerPlace(int field) {
            return sheet.at(1, field + 1);
        }

        @Override
        public int size() {
            return header().size();
        }

        @Override
        public String text(int field) {
            return CELLS.get(row).get(field).toString();
        }

        @Override
        public double number(int field) {
            return CELLS.get(row).get(field) instanceof Double number ? number : Double.NaN;
        }

        @Override
        public Place place() {
            return sheet.at(row + 2, 0);
        }

        @Override
        public Place place(int field) {
            return sheet.at(row + 2, field + 1);
        }
    }
}

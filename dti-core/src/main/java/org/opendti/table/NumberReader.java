package org.opendti.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Numbers;
import org.opendti.kernel.Numerals;

/**
 * Reads the numbers of one file. Where the decimal mark is not declared, the first number that can only be read one way
 * tells it; numbers before that may be read either way and are kept until then.
 */
final class NumberReader {

    /** So many numbers that may be read either way are enough to ask for the mark. */
    private static final int MOST_KEPT = 1_000_000;

    private final MissingWords missing;
    private final boolean declared;
    private final Findings findings;
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable DecimalMark mark;
    private String certain = "";
    private Place certainPlace = Place.NONE;

    /** A number that may be read either way, and where it belongs. */
    private record Kept(String text, Header.Field field, ColumnCells cells, int row, Place place) {}

    NumberReader(TableOptions options, Findings findings) {
        this.missing = new MissingWords(options.missing());
        this.mark = options.decimalMark().orElse(null);
        this.declared = mark != null;
        this.findings = findings;
    }

    /** Reads a cell into its column. */
    void read(String text, Header.Field field, ColumnCells cells, int row, Supplier<Place> place) {
        if (text.isEmpty()) {
            return;
        }
        if (mark != null) {
            double number = Numerals.parse(text, mark.letter());
            set(number, text, field, cells, row, place);
            return;
        }
        double point = Numerals.parse(text, DecimalMark.POINT.letter());
        double comma = Numerals.parse(text, DecimalMark.COMMA.letter());
        if (Double.compare(point, comma) == 0) {
            set(point, text, field, cells, row, place);
        } else if (Double.isNaN(point) || Double.isNaN(comma)) {
            settle(Double.isNaN(point) ? DecimalMark.COMMA : DecimalMark.POINT, text, place.get());
            set(Double.isNaN(point) ? comma : point, text, field, cells, row, place);
        } else {
            kept.add(new Kept(text, field, cells, row, place.get()));
            if (kept.size() == MOST_KEPT) {
                end();
                throw new DtiException(findings.list());
            }
        }
    }

    /** Puts a number that needs no reading into its column; NaN is a word for a missing one or no number. */
    void set(double number, String text, Header.Field field, ColumnCells cells, int row, Supplier<Place> place) {
        if (Double.isNaN(number) && missing.contains(text)) {
            return;
        }
        if (!field.range().contains(number) || Double.isInfinite(number)) {
            tell(number, text, field, place.get());
            return;
        }
        cells.set(row, number + 0.0); // no -0
    }

    private void settle(DecimalMark only, String text, Place place) {
        mark = only;
        certain = text;
        certainPlace = place;
        for (Kept number : kept) {
            double value = Numerals.parse(number.text, only.letter());
            set(value, number.text, number.field, number.cells, number.row, number::place);
        }
        kept.clear();
    }

    private void tell(double number, String text, Header.Field field, Place place) {
        if (Double.isNaN(number)) {
            String folded = text.toLowerCase(Locale.ROOT);
            if (folded.equals("nan") || folded.contains("inf")) {
                report(FindingCode.NOT_FINITE, field, text, place);
            } else if (mark != null
                    && !Double.isNaN(Numerals.parse(text, mark.other().letter()))
                    && !declared) {
                report(FindingCode.MIXED_DECIMAL_MARKS, field, text, place, "other", certain, "where", certainPlace);
            } else {
                DecimalMark wanted = mark == null ? DecimalMark.POINT : mark;
                report(FindingCode.NOT_A_NUMBER, field, text, place, "example", wanted.example());
            }
        } else if (Double.isInfinite(number)) {
            report(FindingCode.NOT_FINITE, field, text, place);
        } else {
            findings.add(
                    OutOfRange.finding(field.header(), field.column().facet(), field.range(), number, text, place));
        }
    }

    private void report(FindingCode code, Header.Field field, String text, Place place, Object... more) {
        List<Object> parameters =
                new ArrayList<>(List.of("value", text, "column", field.header(), "unit", place.unit()));
        parameters.addAll(List.of(more));
        findings.add(code, place, parameters.toArray());
    }

    /** Says of the first number that may be read either way that nothing tells which. */
    void end() {
        if (!kept.isEmpty()) {
            Kept first = kept.get(0);
            report(
                    FindingCode.UNDECIDED_DECIMAL_MARK,
                    first.field,
                    first.text,
                    first.place,
                    "point",
                    Numbers.shortest(Numerals.parse(first.text, DecimalMark.POINT.letter())),
                    "comma",
                    Numbers.shortest(Numerals.parse(first.text, DecimalMark.COMMA.letter())));
        }
    }
}

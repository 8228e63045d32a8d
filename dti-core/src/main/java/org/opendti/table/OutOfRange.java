package org.opendti.table;

import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Numbers;

/** Says of a number that its column does not take it; for the library's own packages. */
public final class OutOfRange {

    private static final double PERCENT = 100;

    private OutOfRange() {}

    /**
     * The finding on a number that is out of its column's range.
     *
     * @param header how the table names the column
     * @param facet which of an element's values it holds
     * @param range what it takes
     * @param number the number
     * @param text the number as it is written
     * @param place where it stands, with the unit
     * @return below the minimum, above the maximum, or above 1 where a share belongs
     */
    public static Finding finding(
            String header, Column.Facet facet, Column.Range range, double number, String text, Place place) {
        boolean above = number > range.greatest();
        boolean share = above && range.greatest() == 1 && facet != Column.Facet.POINTS && !text.endsWith("%");
        double meant = number >= 2 && number <= PERCENT ? number : 95;
        return Finding.of(
                share ? FindingCode.SHARE_ABOVE_ONE : above ? FindingCode.ABOVE_MAXIMUM : FindingCode.BELOW_MINIMUM,
                place,
                "value",
                text,
                "column",
                header,
                "unit",
                place.unit(),
                "limit",
                Numbers.shortest(above ? range.greatest() : range.least()),
                "share",
                Numbers.shortest(Math.round(meant * 1e8) / (PERCENT * 1e8)),
                "percent",
                Numbers.shortest(Math.round(meant * 1e8) / 1e8) + "%");
    }
}

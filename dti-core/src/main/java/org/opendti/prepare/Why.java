package org.opendti.prepare;

import java.util.Locale;

/** Why a cell was changed. */
public enum Why {
    /** Divided by a denominator: 500 visitors of 2,000 people become 0.25. */
    DENOMINATED,
    /** Made missing, since the denominator is: 500 visitors of an unknown number of people. */
    NO_DENOMINATOR,
    /** Filled with the average of the units, or of those of its group: NaN beside 2 and 4 becomes 3. */
    AVERAGE,
    /** Filled from the unit's other indicators: at 0.5 of their spans, so at 0.5 of this one's. */
    OTHER_INDICATORS,
    /** Filled with the unit's value of an earlier year: 2021's for 2022. */
    EARLIER_YEAR,
    /** Filled between the unit's values of an earlier and a later year: 1 in 2020 and 4 in 2023 give 2 in 2021. */
    BETWEEN_YEARS,
    /** Filled with what a regression on other columns foretells: with y = 2x, x = 3 gives 6. */
    REGRESSION,
    /** Filled with the mean of the units that are most alike: those of the two nearest, 2 and 4, give 3. */
    NEIGHBOURS,
    /** An outlier moved to the next value: 100 beside 1, 2, 30 becomes 30. */
    WINSORISED,
    /** Transformed, with its whole column: 100 becomes ln 100. */
    TRANSFORMED,
    /** An outlier moved to the next value, and that transformed: 100 becomes ln 30. */
    WINSORISED_AND_TRANSFORMED;

    /** {@return the name, such as {@code between-years}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

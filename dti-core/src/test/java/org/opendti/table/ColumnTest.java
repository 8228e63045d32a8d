package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.table.Column.Facet;
import org.opendti.table.Column.Range;

class ColumnTest {

    @ParameterizedTest
    @CsvSource({
        "HDCQS, HDCQS, VALUE",
        "HDCQS.3@points, HDCQS.3, POINTS",
        "NTC@basis, NTC, BASIS",
        "X@attainment, X, ATTAINMENT",
        "X@value, X@value, VALUE",
        "X@Points, X@Points, VALUE",
        "@points, '', POINTS",
        "a@points@points, a@points, POINTS"
    })
    void of_aHeader_isCodeAndFacetAndBack(String header, String code, Facet facet) {
        assertThat(Column.of(header)).isEqualTo(new Column(code, facet));
        assertThat(Column.of(header).header()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({
        "I, 0, 1", // an aggregate's score
        "A.1, 0, 1", // a share
        "A.2, -Infinity, Infinity", // not scored
        "population, -Infinity, Infinity", // an input
        "A.1@attainment, 0, 1",
        "A.1@points, 0, 0.1",
        "G@points, 0, 50",
        "B@points, 0, 0"
    })
    void range_ofAKnownColumn_isThatOfItsFacet(String header, double least, double greatest) {
        assertThat(Column.of(header).range(Towns.FRAMEWORK)).contains(new Range(least, greatest));
    }

    @ParameterizedTest
    @CsvSource({
        "Q", // unknown
        "A.2@points", // points not stated
        "P@points",
        "G@attainment", // only an indicator has one
        "G@basis", // no numbers
        "population@points"
    })
    void range_ofAColumnWithoutNumbers_isNone(String header) {
        assertThat(Column.of(header).range(Towns.FRAMEWORK)).isEqualTo(Optional.empty());
    }

    @Test
    void contains_atAndBeyondTheEnds_isStrictAndRefusesNaN() {
        Range range = new Range(0, 1);

        assertThat(range.contains(0)).isTrue();
        assertThat(range.contains(1)).isTrue();
        assertThat(range.contains(Math.nextUp(1.0))).isFalse();
        assertThat(range.contains(-Double.MIN_VALUE)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(Range.ALL.contains(Double.NaN)).isFalse();
    }

    @Test
    void contains_aSpan_needsBothEndsWithin() {
        Range range = new Range(0, 1);

        assertThat(range.contains(Range.of(new double[] {Double.NaN, 0, 1}))).isTrue();
        assertThat(range.contains(Range.of(new double[] {0.5, 1.5}))).isFalse();
        assertThat(range.contains(Range.of(new double[] {0.5, -0.5}))).isFalse();
        assertThat(Range.of(new double[] {Double.NaN})).isEqualTo(Range.NOTHING);
        assertThat(range.contains(Range.NOTHING)).isTrue();
    }

    @Test
    void basis_ofAWord_isExact() {
        assertThat(Basis.named("back-calculated")).contains(Basis.BACK_CALCULATED);
        assertThat(Basis.named("published")).contains(Basis.PUBLISHED);
        assertThat(Basis.named("assumed")).contains(Basis.ASSUMED);
        assertThat(Basis.named("Published")).isEmpty();
        assertThat(Basis.named("")).isEmpty();
    }
}

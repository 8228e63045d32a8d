package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opendti.Told;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void list_ofNone_isEmptyAndThrowsNothing() {
        assertThat(findings.list()).isEmpty();
        assertThat(findings.hasErrors()).isFalse();
        assertThatCode(findings::throwIfErrors).doesNotThrowAnyException();
    }

    @Test
    void throwIfErrors_ofWarningsAndNotes_throwsNothing() {
        findings.add(FindingCode.GIVEN_DIFFERS, Place.NONE);
        findings.add(FindingCode.COLUMN_PASSED_OVER, Place.NONE);

        assertThat(findings.hasErrors()).isFalse();
        assertThatCode(findings::throwIfErrors).doesNotThrowAnyException();
        assertThat(findings.list()).hasSize(2);
    }

    @Test
    void throwIfErrors_ofAnError_tellsTheOthersToo() {
        findings.add(FindingCode.COLUMN_PASSED_OVER, Place.NONE, "column", "X", "framework", "f");
        findings.add(FindingCode.BAD_YEAR, Place.NONE, "value", "1");

        assertThat(Told.codes(Told.by(findings::throwIfErrors)))
                .containsExactly(FindingCode.COLUMN_PASSED_OVER, FindingCode.BAD_YEAR);
    }

    @Test
    void list_ofTheMostKept_saysNothingOfMore() {
        addYears(Findings.KEPT);

        assertThat(findings.list()).hasSize(1000);
        assertThat(Told.codes(findings.list())).containsOnly(FindingCode.BAD_YEAR);
    }

    @Test
    void list_ofMoreThanAreKept_keepsTheFirstAndCountsTheRest() {
        addYears(Findings.KEPT + 7);

        List<Finding> all = findings.list();
        assertThat(all).hasSize(1001);
        assertThat(all.get(999).parameters()).containsEntry("value", "999");
        assertThat(all.get(1000).line(Locale.ENGLISH)).isEqualTo("and 7 more findings; mend these first");
        assertThat(all.get(1000).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void hasErrors_errorAmongThoseLeftOut_isTrue() {
        for (int i = 0; i < Findings.KEPT; i++) {
            findings.add(FindingCode.COLUMN_PASSED_OVER, Place.NONE);
        }
        assertThat(findings.hasErrors()).isFalse();

        findings.add(FindingCode.BAD_YEAR, Place.NONE);

        assertThat(findings.hasErrors()).isTrue();
    }

    private void addYears(int count) {
        for (int i = 0; i < count; i++) {
            findings.add(FindingCode.BAD_YEAR, Place.NONE, "value", i);
        }
    }

    @Test
    void isFull_ofFindings_isSoFromTheLastOneKept() {
        Findings findings = new Findings();
        for (int i = 1; i <= Findings.KEPT + 1; i++) {
            assertThat(findings.isFull()).isEqualTo(i > Findings.KEPT);
            findings.add(FindingCode.NO_UNIT, Place.NONE);
        }
    }
}

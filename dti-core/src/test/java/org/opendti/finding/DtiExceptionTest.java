package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendti.Told;

class DtiExceptionTest {

    private static final Finding YEAR =
            Finding.of(FindingCode.BAD_YEAR, Place.file("a.csv").at(2, 3), "value", "1");
    private static final Finding UNIT =
            Finding.of(FindingCode.NO_UNIT, Place.file("a.csv").at(4, 0));

    @Test
    void message_ofSeveral_hasALineEachInEitherLanguage() {
        DtiException problem = new DtiException(List.of(YEAR, UNIT));

        assertThat(problem)
                .hasMessage("a.csv:2:3: 1 is no year; a year has four digits, such as 2023\n"
                        + "a.csv:4: the row names no unit; put in its code or name, or take the row away");
        assertThat(problem.message(Told.VI))
                .isEqualTo("a.csv:2:3: 1 không phải là năm; năm có bốn chữ số, ví dụ 2023\n"
                        + "a.csv:4: dòng không có tên đơn vị; hãy điền mã hoặc tên, hoặc bỏ dòng");
    }

    @Test
    void findings_ofAList_areACopyThatCannotBeChanged() {
        List<Finding> given = new ArrayList<>(List.of(YEAR));
        DtiException problem = new DtiException(given);
        given.add(UNIT);

        assertThat(problem.findings()).containsExactly(YEAR);
        assertThatThrownBy(() -> problem.findings().add(UNIT)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findings_ofOneReason_areThatOne() {
        assertThat(new DtiException(FindingCode.BAD_YEAR, YEAR.place(), "value", 1).findings())
                .containsExactly(YEAR);
    }
}

package org.opendti.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

class CsvLinesTest {

    @Test
    void next_ofPlainLines_givesCellsAndLineNumbers() throws IOException {
        assertThat(lines("a,b\n1,2\n3,4")).containsExactly("1[a, b]", "2[1, 2]", "3[3, 4]");
    }

    @Test
    void next_afterWindowsLineEnds_countsEachOnce() throws IOException {
        assertThat(lines("a,b\r\n1,2\r\n\r\n3,4\r\n")).containsExactly("1[a, b]", "2[1, 2]", "4[3, 4]");
    }

    @Test
    void next_emptyLines_arePassedOverAndCounted() throws IOException {
        assertThat(lines("\n\na\n\n\n1\n")).containsExactly("3[a]", "6[1]");
    }

    @Test
    void next_quotedField_mayHoldCommasQuotesAndLines() throws IOException {
        assertThat(lines("a,b\n\"1,5\",\"say \"\"x\"\"\"\n")).containsExactly("1[a, b]", "2[1,5, say \"x\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void next_afterAFieldOfSeveralLines_countsThem(String end) throws IOException {
        // the quoted field covers lines 2 to 4
        String text = String.join(end, "a,b", "\"x", "y", "z\",1", "5,6", "7,8", "");

        assertThat(lines(text)).containsExactly("1[a, b]", "2[x" + end + "y" + end + "z, 1]", "5[5, 6]", "6[7, 8]");
    }

    @Test
    void next_ofCellsWithBlanksAround_takesThemAway() throws IOException {
        assertThat(lines(" a ,\tb\n")).containsExactly("1[a, b]");
    }

    @Test
    void next_trailingSeparators_areEmptyCells() throws IOException {
        assertThat(lines("a,b,,\n,,,\n")).containsExactly("1[a, b, , ]", "2[, , , ]");
    }

    @Test
    void next_ofNothing_isNoLine() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\r\n\n")).isEmpty();
    }

    @Test
    void next_quoteNotClosed_tellsTheLineAndWhatWasFoundBefore() {
        Findings before = new Findings();
        before.add(FindingCode.BAD_YEAR, Place.file("t.csv").at(2, 1), "value", "x");

        List<Finding> findings = Told.by(() -> lines("a,b\n1,2\n3,\"4\n5,6\n", Limits.DEFAULT, before));

        assertThat(Told.codes(findings)).containsExactly(FindingCode.BAD_YEAR, FindingCode.CSV_SYNTAX);
        assertThat(findings.get(1).place().line()).isBetween(3, 5);
    }

    @Test
    void next_textAfterAClosingQuote_isNoCsv() {
        Finding finding = Told.onceBy(() -> lines("a,b\n\"1\"x,2\n"));

        assertThat(finding.code()).isEqualTo(FindingCode.CSV_SYNTAX);
        assertThat(finding.place()).isEqualTo(Place.file("t.csv").at(2, 0));
        assertThat(finding.message(Locale.ENGLISH)).startsWith("the line is no CSV: ");
    }

    @Test
    void next_fieldAboveTheLimit_isRefusedAtItsLine() throws IOException {
        Limits limits = new Limits(1, 1, 2, 5_000);
        String longest = "x".repeat(5_000);

        assertThat(lines("a,b\n1," + longest, limits, new Findings())).hasSize(2);
        Finding finding = Told.onceBy(() -> lines("a,b\n1," + longest + "x\n", limits, new Findings()));
        assertThat(finding.code()).isEqualTo(FindingCode.FIELD_TOO_LONG);
        assertThat(finding.place().line()).isEqualTo(2);
        assertThat(finding.parameters()).containsEntry("limit", "5000");
    }

    @Test
    void next_moreFieldsThanTheLimit_areRefusedAtTheirLine() throws IOException {
        Limits limits = new Limits(1, 1, 2, 10);

        assertThat(lines("a,b\n", limits, new Findings())).hasSize(1);
        Finding finding = Told.onceBy(() -> lines("a,b\n\n1,2,3\n", limits, new Findings()));
        assertThat(finding.code()).isEqualTo(FindingCode.TOO_MANY_COLUMNS);
        assertThat(finding.place()).isEqualTo(Place.file("t.csv").at(3, 0));
        assertThat(finding.parameters()).containsEntry("limit", "2");
    }

    private static List<String> lines(String text) throws IOException {
        return lines(text, Limits.DEFAULT, new Findings());
    }

    private static List<String> lines(String text, Limits limits, Findings findings) throws IOException {
        List<String> all = new ArrayList<>();
        try (CsvLines lines = new CsvLines(new StringReader(text), "t.csv", Optional.empty(), limits, findings)) {
            while (lines.next()) {
                all.add(lines.place().line() + lines.cells().toString());
            }
        }
        return all;
    }
}

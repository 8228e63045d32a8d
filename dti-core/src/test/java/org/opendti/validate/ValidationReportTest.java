package org.opendti.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.Severity;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.table.TableOptions;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.table.UnitList;

class ValidationReportTest {

    private static final String FRAMEWORK = """
            {"id": "small", "title": {"vi": "Nhỏ", "en": "Small"}, "headline": "I",
             "inputs": [{"code": "R.a"}, {"code": "R.b"}],
             "indicators": [
               {"code": "R", "maxPoints": 10, "inputs": ["R.a", "R.b"],
                "rule": {"type": "ratio", "zero": "nothing", "beyond": "hold"}},
               {"code": "T", "maxPoints": 10, "unit": "%", "rule": {"type": "target", "target": 80}}],
             "aggregates": [{"code": "I", "kind": "index", "maxPoints": 20, "parts": ["R", "T"]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void of_aGoodTable_findsNothing() throws IOException {
        ValidationReport report = check("unit,R.a,R.b,T\na,1,2,50\nb,2,2,60\n");
        assertThat(report.findings()).isEmpty();
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void of_aNumeratorAboveItsDenominator_warnsWhereTheRuleHolds() throws IOException {
        ValidationReport report = check("unit,R.a,R.b,T\na,5,4,50\nb,2,2,60\n");
        assertThat(places(report)).containsExactly("2:2 ratio-held");
        assertThat(report.findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("R of a is 5 / 4, more than all, and was held to all points; "
                        + "check whether R.a / R.b are in the wrong columns");
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.count(Severity.WARNING)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // ten times, a tenth, nearly so
                "100 | 10   | 4:2 leap",
                "1 | 10 | 4:2 leap",
                "99 | 10 |",
                "1.01 | 10 |",
                "0 | 10 |",
                "10 | 0 |"
            })
    void of_twoYears_warnsOfTenTimesAndOfATenth(String now, String before, String told) throws IOException {
        ValidationReport report = check(
                "unit,R.a,year,R.b,T\na,%s,2021,1000,50\nb,5,2021,9,60\na,%s,2022,1000,50\n".formatted(before, now));
        assertThat(places(report)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void of_yearsWithAGap_comparesWithTheLatestBefore() throws IOException {
        ValidationReport report = check(
                "unit,year,R.a,R.b,T\na,2019,10,90,50\na,2020,100,900,50\na,2023,1000,9000,50\na,2018,10,90,50\n");
        assertThat(places(report)).containsExactly("3:3 leap", "3:4 leap", "4:3 leap", "4:4 leap");
        assertThat(report.findings().get(2).parameters())
                .containsEntry("year", "2020")
                .containsEntry("before", "100");
        assertThat(report.findings().get(2).parameters().get("where")).endsWith(":3:3");
    }

    @Test
    void of_twoStatusesOfOneYear_comparesEachWithItsOwn() throws IOException {
        String header = "unit,year,status,R.a,R.b,T\n";
        assertThat(places(check(header + "a,2022,own,1,9,5\na,2022,final,10,90,50\n")))
                .isEmpty();
        assertThat(places(check(header + "a,2021,own,1,9,5\na,2022,final,10,90,50\n")))
                .isEmpty();
        assertThat(places(check(header + "a,2021,own,1,9,50\na,2022,own,10,9,50\n")))
                .containsExactly("3:4 leap", "3:4 ratio-held");
    }

    @Test
    void of_oneFigureInAllRows_warnsAtTheHeaderFromFiveRowsOn() throws IOException {
        String four = "unit,R.a,R.b,T\na,1,9,50\nb,2,9,50\nc,3,9,51\nd,4,9,50\n";
        assertThat(places(check(four))).isEmpty();
        assertThat(places(check(four + "e,5,9,50\n"))).containsExactly("1:3 same-everywhere");
        assertThat(places(check(four + "e,5,,50\n"))).containsExactly("6 missing-target");
    }

    @Test
    void of_aShareAmongPercentages_warnsWhereHundredTimesItFits() throws IOException {
        String rows = "unit,R.a,R.b,T\na,1,9,50\nb,2,9,60\nc,3,9,70\nd,4,8,80\n";
        assertThat(places(check(rows + "e,5,9,0.55\n"))).containsExactly("6:4 share-as-percentage");
        assertThat(check(rows + "e,5,9,0.55\n").findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("T of e is 0.55, which looks like a share among percentages "
                        + "(half of the others are above 60); is 55 meant?");
        assertThat(places(check(rows + "e,5,9,0.8\n"))).as("80 is the greatest").hasSize(1);
        assertThat(places(check(rows + "e,5,9,0.9\n"))).as("90 is above all").isEmpty();
        assertThat(places(check(rows + "e,5,9,0\n"))).isEmpty();
        assertThat(places(check("unit,R.a,R.b,T\na,1,9,100\nb,2,9,90\nc,3,9,80\nd,4,9,1\ne,5,8,70\n")))
                .contains("5:4 share-as-percentage");
        assertThat(places(check("unit,R.a,R.b,T\na,1,9,50\nb,2,9,60\nc,3,9,70\nd,4,8,0.6\n")))
                .as("too few to tell")
                .isEmpty();
        assertThat(places(check("unit,R.a,R.b,T\na,1,9,.1\nb,2,9,.2\nc,3,9,.5\nd,4,8,.8\ne,5,9,1\n")))
                .as("all are so")
                .isEmpty();
    }

    @Test
    void of_rowsWithAndWithoutAYear_saysSo() throws IOException {
        assertThat(places(check("unit,year,R.a,R.b,T\na,2022,1,9,50\nb,,1,9,50\n")))
                .containsExactly("3 years-mixed");
        assertThat(places(check("unit,year,R.a,R.b,T\na,2022,1,9,50\nb,22,1,9,50\n")))
                .containsExactly("3:2 bad-year");
    }

    @Test
    void of_aTableWithoutAColumn_saysWhatLacksOnce() throws IOException {
        assertThat(places(check("unit,R.a,T\na,1,50\nb,2,60\n"))).containsExactly(" no-values");
        assertThat(places(check("unit,R.a,R.bb,T\na,1,1,50\nb,2,2,60\n"))).containsExactly("1:3 unknown-column");
    }

    @Test
    void of_whatIsNoTable_isAFindingToo() throws IOException {
        assertThat(places(check(""))).containsExactly(" empty-file");
        ValidationReport none =
                ValidationReport.of(folder.resolve("none.csv"), index(), UnitList.any(), TableOptions.defaults());
        assertThat(places(none)).containsExactly("none.csv no-file");
        assertThat(none.rows()).isZero();
        assertThat(none.hasErrors()).isTrue();
    }

    @Test
    void of_anEarlierTable_isUsedWhereTheTableHasNoEarlierYear() throws IOException {
        TableScan earlier = scan("earlier.csv", "unit,year,R.a,R.b,T\na,2021,1,9,50\n");
        TableScan scan = scan("t.csv", "unit,year,R.a,R.b,T\na,2022,10,90,50\nb,2022,10,90,50\n");
        assertThat(places(ValidationReport.of(scan, index(), earlier.table()))).containsExactly("2:3 leap", "2:4 leap");
        assertThat(places(ValidationReport.of(scan, index(), Optional.empty()))).isEmpty();
    }

    @Test
    void places_ofCellsInEveryForm_areThoseOfTheFile() throws IOException {
        // 5 / 4 is told at its first cell
        assertThat(places(check("unit,indicator,value\na,R.b,4\na,T,50\na,R.a,5\n")))
                .containsExactly("4:3 ratio-held");
        assertThat(places(check("[{\"unit\": \"a\", \"R.b\": 4,\n \"T\": 50,\n   \"R.a\": 5}]")))
                .containsExactly("3:11 ratio-held");
    }

    private ValidationReport check(String text) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, text);
        return ValidationReport.of(file, index(), UnitList.any(), TableOptions.defaults());
    }

    private TableScan scan(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Tables.scan(file, index().framework(), UnitList.any(), TableOptions.defaults());
    }

    private CompositeIndex index() throws IOException {
        Framework framework = FrameworkJson.read(Files.writeString(folder.resolve("f.json"), FRAMEWORK));
        return CompositeIndex.of(framework);
    }

    private static List<String> places(ValidationReport report) {
        assertThat(report.findings()).allSatisfy(Told::assertFilled);
        return report.findings().stream().map(ValidationReportTest::place).toList();
    }

    private static String place(Finding finding) {
        return finding.place().toString().replaceFirst("^.*?t\\.csv:?", "").replaceFirst("^.*/", "") + " "
                + finding.code().id();
    }
}

package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;

class IndicatorTableTest {

    private static final double NAN = Double.NaN;
    private static final Unit ALPHA = Towns.LIST.get("01");
    private static final Unit BETA = Towns.LIST.get("02");

    private static TableBuilder builder() {
        return IndicatorTable.builder(Towns.LIST);
    }

    private static Row row(Unit unit, int year, String status) {
        return new Row(unit, OptionalInt.of(year), status);
    }

    private static IndicatorTable twoYears() {
        return builder()
                .row(row(ALPHA, 2022, "final"))
                .set("A", 0.1)
                .set("source", "a")
                .row(row(ALPHA, 2023, "final"))
                .set("A", 0.2)
                .row(row(BETA, 2023, "appraised"))
                .set("A", 0.3)
                .set("source", "c")
                .row(row(BETA, 2023, "final"))
                .row(Row.of(BETA))
                .build();
    }

    @Test
    void build_ofSparseCells_fillsTheOthersWithMissing() {
        IndicatorTable table = builder()
                .row("01")
                .row("beta")
                .set("A", 0.5)
                .set("leader", "chairman")
                .row("Gamma")
                .build();

        assertThat(Towns.numbers(table, "A")).containsExactly(NAN, 0.5, NAN);
        assertThat(table.texts(Column.of("leader")))
                .containsExactly(Optional.empty(), Optional.of("chairman"), Optional.empty());
        assertThat(table.rowUnits()).extracting(Unit::code).containsExactly("01", "02", "03");
        assertThat(table.numberColumns()).containsExactly(Column.of("A"));
        assertThat(table.textColumns()).containsExactly(Column.of("leader"));
        assertThat(table).hasToString("3 rows × 2 columns of towns");
        assertThat(table.numbers(Column.of("B"))).isEmpty();
        assertThat(table.texts(Column.of("A"))).isEmpty();
        assertThat(table.units()).isSameAs(Towns.LIST);
    }

    @Test
    void build_ofManyRows_keepsEveryCell() {
        UnitList.Builder list = UnitList.builder("many");
        for (int u = 0; u < 300; u++) {
            list.unit("u" + u, "Unit " + u, Map.of(), List.of());
        }
        TableBuilder table = IndicatorTable.builder(list.build());
        for (int u = 0; u < 300; u++) {
            table.row("u" + u).set("A", u);
            if (u % 7 == 0) {
                table.set("source", "s" + u);
            }
        }

        double[] cells = Towns.numbers(table.build(), "A");
        List<Optional<String>> texts = table.build().texts(Column.of("source"));
        for (int u = 0; u < 300; u++) {
            assertThat(cells[u]).isEqualTo(u);
            assertThat(texts.get(u)).isEqualTo(u % 7 == 0 ? Optional.of("s" + u) : Optional.empty());
        }
    }

    @Test
    void build_severalProblems_tellsAll() {
        List<Finding> findings = Told.by(() -> builder()
                .row("nowhere")
                .set("A@basis", "guessed")
                .row("twin")
                .row("01")
                .row("Alpha")
                .build());

        assertThat(Told.codes(findings))
                .containsExactly(
                        FindingCode.UNKNOWN_UNIT,
                        FindingCode.UNKNOWN_BASIS,
                        FindingCode.AMBIGUOUS_UNIT,
                        FindingCode.DUPLICATE_ROW);
        assertThat(findings.get(1).place().unit()).isEqualTo("nowhere");
        assertThat(findings.get(3).message(Locale.ENGLISH)).isEqualTo("Alpha has two rows; keep one");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void set_numberThatIsNotFinite_isTold(double value) {
        TableBuilder table = builder().row("01").set("A", value);

        assertThatThrownBy(table::build)
                .isInstanceOfSatisfying(
                        org.opendti.finding.DtiException.class,
                        problem -> assertThat(Told.codes(problem.findings())).containsExactly(FindingCode.NOT_FINITE));
    }

    @Test
    void set_numberThatIsNotFinite_namesTheUnit() {
        Finding finding = Told.onceBy(() -> builder().row("01").set("A", NAN).build());

        assertThat(finding.message(Locale.ENGLISH)).startsWith("A of Alpha is NaN, which is no finite number");
    }

    @Test
    void set_beforeAnyRow_isRefused() {
        assertThatThrownBy(() -> builder().set("A", 1.0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("start a row with row(…) before its cells are set");
        assertThatThrownBy(() -> builder().set("A", NAN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder().set("source", "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder().set("A@basis", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void year_thatIsThere_keepsItsRowsAndCells() {
        IndicatorTable table = twoYears().year(2023);

        assertThat(table.rows())
                .containsExactly(row(ALPHA, 2023, "final"), row(BETA, 2023, "appraised"), row(BETA, 2023, "final"));
        assertThat(Towns.numbers(table, "A")).containsExactly(0.2, 0.3, NAN);
        assertThat(table.texts(Column.of("source")))
                .containsExactly(Optional.empty(), Optional.of("c"), Optional.empty());
    }

    @Test
    void status_thatIsThere_keepsItsRowsAndCells() {
        IndicatorTable table = twoYears().status("final").year(2023);

        assertThat(table.rows()).containsExactly(row(ALPHA, 2023, "final"), row(BETA, 2023, "final"));
        assertThat(Towns.numbers(table, "A")).containsExactly(0.2, NAN);
        assertThat(table.positions()).containsExactlyInAnyOrderEntriesOf(Map.of(ALPHA, 0, BETA, 1));
    }

    @Test
    void yearOrStatus_thatIsNotThere_namesThoseThatAre() {
        assertThat(Told.onceBy(() -> twoYears().year(2021)).message(Locale.ENGLISH))
                .isEqualTo("the table has no rows of 2021; its years are 2022, 2023");
        assertThat(Told.onceBy(() -> twoYears().status("draft")).message(Locale.ENGLISH))
                .isEqualTo("the table has no rows of status draft; its statuses are appraised, final");
        assertThat(twoYears().years()).containsExactly(2022, 2023);
        assertThat(twoYears().statuses()).containsExactly("appraised", "final");
    }

    @Test
    void positions_ofSeveralRowsAUnit_areRefused() {
        Finding finding = Told.onceBy(() -> twoYears().positions());

        assertThat(finding.code()).isEqualTo(FindingCode.SEVERAL_ROWS_PER_UNIT);
        assertThat(finding.message(Locale.ENGLISH)).contains("a year of 2022, 2023", "a status of appraised, final");
    }

    @Test
    void arraysAndLists_ofATable_cannotChangeIt() {
        TableBuilder builder = builder().row("01").set("A", 0.5).set("source", "x");
        IndicatorTable table = builder.build();

        Towns.numbers(table, "A")[0] = 9;
        builder.set("A", 0.9).set("source", "y").row("02");

        assertThat(Towns.numbers(table, "A")).containsExactly(0.5);
        assertThat(table.texts(Column.of("source"))).containsExactly(Optional.of("x"));
        assertThat(table.rows()).hasSize(1);
        assertThatThrownBy(() -> table.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.rowUnits().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.positions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.numberColumns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.textColumns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void forEachNumbers_ofATable_visitsColumnsInOrderWithTheirSpans() {
        IndicatorTable table = builder()
                .row("01")
                .set("I", 0.5)
                .set("A", 0.4)
                .row("02")
                .set("I", -0.25)
                .set("P", 1)
                .build();
        List<String> visited = new ArrayList<>();

        table.forEachNumbers((column, span, numbers) -> visited.add(
                column.header() + " " + span.least() + ".." + span.greatest() + " of " + numbers.shared().length));

        assertThat(visited).containsExactly("I -0.25..0.5 of 2", "A 0.4..0.4 of 2", "P 1.0..1.0 of 2");
    }

    @Test
    void bases_ofATable_areThoseOfEachElementAndCopies() {
        IndicatorTable table = builder()
                .row("01")
                .set("A@basis", "assumed")
                .set("source", "x")
                .row("02")
                .build();

        assertThat(table.bases()).containsOnlyKeys("A");
        table.bases().values().forEach(cells -> cells[0] = Basis.PUBLISHED);
        table.bases().clear();
        assertThat(table.bases().values()).allSatisfy(cells -> assertThat(cells).containsExactly(Basis.ASSUMED, null));
    }

    @Test
    void equals_anyDifference_isSeen() {
        IndicatorTable table =
                builder().row("01").set("A", 0.5).set("source", "x").build();

        assertThat(table)
                .isEqualTo(builder().row("1").set("source", "x").set("A", 0.5).build())
                .hasSameHashCodeAs(
                        builder().row("1").set("source", "x").set("A", 0.5).build());
        assertThat(table)
                .isNotEqualTo(
                        builder().row("01").set("A", 0.6).set("source", "x").build())
                .isNotEqualTo(
                        builder().row("01").set("A", 0.5).set("source", "y").build())
                .isNotEqualTo(builder().row("01").set("A", 0.5).build())
                .isNotEqualTo(
                        builder().row("02").set("A", 0.5).set("source", "x").build())
                .isNotEqualTo("table");
        UnitList other = UnitList.builder("other")
                .unit("01", "Alpha", Map.of(), List.of())
                .build();
        assertThat(IndicatorTable.builder(other).build()).isNotEqualTo(builder().build());
    }

    @Test
    void toString_ofARow_saysWhatItIsAbout() {
        assertThat(Row.of(ALPHA)).hasToString("Alpha");
        assertThat(row(ALPHA, 2022, "final")).hasToString("Alpha, 2022, final");
        assertThat(row(ALPHA, 2022, "")).hasToString("Alpha, 2022");
    }

    @Test
    void row_ofAUnitOfAnotherList_isTold() {
        Unit stranger = new Unit("elsewhere", "01", "Alpha", Map.of());
        assertThat(Told.onceBy(() -> builder().row(Row.of(stranger)).build()).code())
                .isEqualTo(FindingCode.UNIT_OF_ANOTHER_LIST);
    }
}

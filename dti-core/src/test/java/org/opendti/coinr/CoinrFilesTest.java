package org.opendti.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.Part;
import org.opendti.framework.RelativeRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableOptions;

class CoinrFilesTest {

    @TempDir
    Path folder;

    private TwoFiles files = new TwoFiles(Path.of(""));

    @BeforeEach
    void open() {
        files = new TwoFiles(folder);
    }

    @Test
    void read_ofIndicators_hasNameUnitDirectionAndMinMax() {
        Framework framework = files.read().framework();

        assertThat(framework.indicators())
                .extracting(Indicator::code)
                .containsExactly("Visits", "Taxes", "Trees", "Smoke");
        Indicator smoke = (Indicator) framework.element("Smoke");
        assertThat(smoke.name()).isEqualTo(Label.of("Smoke, all year"));
        assertThat(smoke.unit()).isEqualTo("t");
        assertThat(smoke.direction()).isEqualTo(Direction.LESS);
        assertThat(smoke.rule()).isEqualTo(new RelativeRule(RelativeRule.Method.MIN_MAX));
        assertThat(smoke.rawColumns()).containsExactly("Smoke");
        assertThat(smoke.maxPoints()).isEmpty();
        assertThat(((Indicator) framework.element("Trees")).unit()).isEmpty();
        assertThat(((Indicator) framework.element("Visits")).direction()).isEqualTo(Direction.MORE);
    }

    @Test
    void read_ofAggregates_hasPartsWithTheirWeightsAndTheTopAsHeadline() {
        Framework framework = files.read().framework();

        assertThat(framework.id()).isEqualTo("Best");
        assertThat(framework.title()).isEqualTo(Label.of("Best town"));
        assertThat(framework.headline().code()).isEqualTo("Best");
        assertThat(framework.headline().kind()).isEqualTo(Aggregate.Kind.INDEX);
        assertThat(framework.headline().parts()).containsExactly(Part.of("Openness", 3), Part.of("Green", 1));
        Aggregate green = (Aggregate) framework.element("Green");
        assertThat(green.kind()).isEqualTo(Aggregate.Kind.PILLAR);
        assertThat(green.parts()).containsExactly(Part.of("Trees", 0.5), Part.of("Smoke", 1.5));
    }

    @Test
    void read_ofColumnsBesideTheIndex_keepsThemInTableAndFramework() {
        CoinrFiles read = files.read();

        assertThat(read.columns())
                .containsExactly(
                        new CoinrColumn("Shore", "By the sea", CoinrType.GROUP, ""),
                        new CoinrColumn("People", "Population", CoinrType.DENOMINATOR, "people"),
                        new CoinrColumn("Mayor", "Mayor's name", CoinrType.OTHER, ""));
        assertThat(read.framework().inputs())
                .containsExactly(
                        new Input("People", Input.Type.NUMBER, "people"), new Input("Mayor", Input.Type.LEVEL, ""));
        IndicatorTable table = read.table();
        assertThat(table.numbers(Column.of("People")).orElseThrow()).containsExactly(1000, 2000, 500);
        assertThat(table.texts(Column.of("Mayor")))
                .containsExactly(Optional.of("Ann"), Optional.empty(), Optional.of("Bo, jr"));
    }

    @Test
    void read_ofUnits_hasCodeNameGroupsAndYear() {
        IndicatorTable table = files.read().table();

        assertThat(table.units().id()).isEqualTo("any");
        assertThat(table.rows()).extracting(row -> row.unit().code()).containsExactly("A", "B", "C");
        assertThat(table.rows()).extracting(row -> row.unit().name()).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(table.rows())
                .extracting(row -> row.unit().groups())
                .containsExactly(Map.of("Shore", "sea"), Map.of("Shore", "land"), Map.of());
        assertThat(table.rows()).extracting(row -> row.year()).containsOnly(OptionalInt.of(2020));
        assertThat(table.numbers(Column.of("Trees")).orElseThrow()).containsExactly(30, Double.NaN, 10);
        assertThat(table.numberColumns()).hasSize(5);
        assertThat(table.textColumns()).hasSize(1);
    }

    @Test
    void read_ofDenominatorsAndTargets_mapsIndicatorsToThem() {
        CoinrFiles read = files.read();

        assertThat(read.denominators()).isEqualTo(Map.of("Visits", "People"));
        assertThat(read.targets()).isEqualTo(Map.of("Visits", 900.0, "Taxes", 12.5, "Smoke", 0.3));
        IndicatorTable divided =
                read.denominate().orElseThrow().apply(read.table()).table();
        assertThat(divided.numbers(Column.of("Visits")).orElseThrow()).containsExactly(0.5, 0.25, 0.2);
        assertThat(divided.numbers(Column.of("People")).orElseThrow()).containsExactly(1000, 2000, 500);
        assertThat(read.withDenominators(Map.of()).denominate()).isEmpty();
    }

    @Test
    void read_thenScored_isTheMinMaxOfEachAndTheWeightedMeanOfParts() {
        CoinrFiles read = files.read();

        Scoreboard board = CompositeIndex.of(read.framework()).score(read.table());

        // Gamma: Visits (100 − 100) / 400 = 0, Taxes (20.5 − 12) / 10.5; Openness (2 · 0 + 8.5 / 10.5) / 3
        double openness = 8.5 / 10.5 / 3;
        assertThat(board.scores("Openness")[2]).isCloseTo(openness, within(1e-15));
        // Trees (10 − 10) / 20 = 0, Smoke (1.5 − 0.5) / 1.25 = 0.8; Green (0.5 · 0 + 1.5 · 0.8) / 2 = 0.6
        assertThat(board.scores("Green")[2]).isCloseTo(0.6, within(1e-15));
        assertThat(board.scores("Best")[2]).isCloseTo((3 * openness + 0.6) / 4, within(1e-15));
        assertThat(board.scores("Best")[1]).isNaN();
        assertThat(board.findings()).isEmpty();
    }

    @Test
    void read_ofTheLeastColumns_takesCodesAsNames() {
        CoinrFiles read = files.read("uCode,x\nA,1\nB,2\n", """
                iCode,Type,Level,Parent,Weight,Direction,Remark
                x,Indicator,1,All,1,1,"of
                two lines"
                All,Aggregate,2,NA,NA,NA,
                """);

        assertThat(read.framework().element("x").name()).isEqualTo(Label.of("x"));
        assertThat(read.framework().headline().kind()).isEqualTo(Aggregate.Kind.INDEX);
        assertThat(read.table().rows()).extracting(row -> row.unit().name()).containsExactly("A", "B");
        assertThat(read.table().years()).isEmpty();
        assertThat(read.targets()).isEmpty();
        assertThat(read.denominate()).isEmpty();
        assertThat(read.columns()).isEmpty();
    }

    @Test
    void read_ofSemicolonsAndDecimalCommas_isTheSame() {
        String data = "\"\";uCode;uName;People;Shore;Time;Mayor;Visits;Taxes;Trees;Smoke\n"
                + "1;A;Alpha;1000;sea;2020;Ann;500;10;30;0,25\n"
                + "2;B;Beta;2000;land;2020;;500;20,5;;1,5\n"
                + "3;C;Gamma;500;;2020;Bo, jr;100;12;10;0,5\n";
        String meta = TwoFiles.META
                .replace("\"Smoke, all year\"", "Smoke# all year")
                .replace(',', ';')
                .replace('.', ',')
                .replace('#', ',');

        assertThat(files.read(data, meta)).isEqualTo(files.read());
    }

    @Test
    void read_ofANamedCharacterSet_isTheSame() throws Exception {
        CoinrFiles expected = files.read();
        Files.writeString(files.data(), TwoFiles.DATA, StandardCharsets.UTF_16LE);
        Files.writeString(files.meta(), TwoFiles.META, StandardCharsets.UTF_16LE);

        assertThat(CoinrFiles.read(
                        files.data(), files.meta(), TableOptions.defaults().withCharset(StandardCharsets.UTF_16LE)))
                .extracting(CoinrFiles::framework)
                .isEqualTo(expected.framework());
    }

    @Test
    void read_ofSeveralYears_hasARowAUnitAndYear() {
        String data = "uCode,Time,x\nA,2020,1\nB,2020,2\nA,2021,3\nB,2021,5\n";
        CoinrFiles read = files.read(data, """
                Level,iCode,Direction,Weight,Parent,Type
                1,x,1,1,All,Indicator
                2,All,1,1,NA,Aggregate
                """);

        assertThat(read.table().years()).containsExactly(2020, 2021);
        assertThat(read.table().units().size()).isEqualTo(2);
        assertThat(CompositeIndex.of(read.framework())
                        .score(read.table().year(2021))
                        .headline()
                        .score("B"))
                .isEqualTo(1);
    }

    @Test
    void read_ofFourLevels_callsWhatStandsBetweenGroups() {
        CoinrFiles read = files.read("uCode,x\nA,1\nB,2\n", """
                Level,iCode,Direction,Weight,Parent,Type
                4,All,1,1,NA,Aggregate
                3,Half,1,1,All,Aggregate
                2,Pillar,1,1,Half,Aggregate
                1,x,1,1,Pillar,Indicator
                """);

        assertThat(read.framework().aggregates())
                .extracting(Aggregate::kind)
                .containsExactly(Aggregate.Kind.INDEX, Aggregate.Kind.GROUP, Aggregate.Kind.PILLAR);
    }

    @Test
    void files_ofPartsThatDoNotFit_areRefused() {
        CoinrFiles read = files.read();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.withDenominators(Map.of("Green", "People")))
                .withMessageContaining("Green cannot be divided by People");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.withDenominators(Map.of("Visits", "Trees")))
                .withMessageContaining("[People]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.withTargets(Map.of("Visits", Double.NaN)))
                .withMessageContaining("target (NaN) of Visits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.withTargets(Map.of("Nought", 1.0)))
                .withMessageContaining("Nought");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoinrColumn("x", "x", CoinrType.INDICATOR, ""))
                .withMessageContaining("x is an Indicator");
        assertThat(read).hasToString("Best: 4 indicators, 3 aggregates, 3 rows");
        assertThat(List.of(CoinrType.values())).extracting(CoinrType::id).contains("Denominator", "Other");
    }
}

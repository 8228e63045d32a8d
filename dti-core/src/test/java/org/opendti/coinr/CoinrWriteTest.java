package org.opendti.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.SampleData;
import org.opendti.Told;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.Part;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.index.CompositeIndex;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class CoinrWriteTest {

    private static final RelativeRule MIN_MAX = new RelativeRule(RelativeRule.Method.MIN_MAX);

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path meta = Path.of("");

    @BeforeEach
    void open() {
        data = folder.resolve("d.csv");
        meta = folder.resolve("m.csv");
    }

    private static Indicator indicator(String code, double points) {
        return Indicator.share(code, points).withRule(MIN_MAX);
    }

    private static Framework.Builder two() {
        return Framework.builder("two")
                .indicator(indicator("a", 30))
                .indicator(indicator("b", 10))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 40, "a", "b"))
                .headline("I");
    }

    private static IndicatorTable table() {
        UnitList list = UnitList.builder("any")
                .unit("x", "Xa", Map.of(), List.of())
                .unit("y", "Ya", Map.of(), List.of())
                .build();
        return IndicatorTable.builder(list)
                .row("x")
                .set("a", 1.234)
                .set("b", 2)
                .row("y")
                .set("a", 100)
                .build();
    }

    @Test
    void write_ofWhatWasRead_isReadAsTheSame() throws IOException {
        CoinrFiles read = new TwoFiles(folder).read();

        assertThat(read.write(data, meta)).isEmpty();

        CoinrFiles again = CoinrFiles.read(data, meta);
        assertThat(again).isEqualTo(read);
        assertThat(again.table().rowUnits())
                .extracting(Unit::groups)
                .isEqualTo(read.table().rowUnits().stream().map(Unit::groups).toList());
        assertThat(Files.readString(meta)).startsWith("""
                Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
                1,Visits,Visitors,1,2,people,900,People,Openness,Indicator
                """);
        assertThat(Files.readString(data)).isEqualTo("""
                uCode,uName,Time,Shore,People,Mayor,Visits,Taxes,Trees,Smoke
                A,Alpha,2020,sea,1000,Ann,500,10,30,0.25
                B,Beta,2020,land,2000,NA,500,20.5,NA,1.5
                C,Gamma,2020,NA,500,"Bo, jr",100,12,10,0.5
                """);
    }

    @Test
    void write_ofRandomIndices_isReadAsTheSame() {
        for (int seed = 0; seed < 40; seed++) {
            CoinrFiles files = random(new SplittableRandom(seed));

            assertThat(files.write(data, meta)).isEmpty();

            CoinrFiles again = CoinrFiles.read(data, meta);
            assertThat(again).as("seed " + seed).isEqualTo(files);
            assertThat(again.columns()).isEqualTo(files.columns());
        }
    }

    /** Up to five pillars of up to four indicators, over up to nine units, with gaps and any weights. */
    private static CoinrFiles random(SplittableRandom random) {
        List<Part> pillars = new ArrayList<>();
        Framework.Builder framework =
                Framework.builder("Top").title(Label.of("Top, \"all\"")).headline("Top");
        List<String> codes = new ArrayList<>();
        for (int p = 0; p <= random.nextInt(5); p++) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                String code = "i." + p + "_" + i;
                codes.add(code);
                parts.add(Part.of(code, random.nextDouble()));
                framework.indicator(new Indicator(
                        code,
                        "",
                        Label.of("=" + code),
                        OptionalDouble.empty(),
                        random.nextBoolean() ? "%" : "",
                        random.nextBoolean() ? Direction.MORE : Direction.LESS,
                        List.of(),
                        MIN_MAX,
                        Provenance.UNSTATED));
            }
            pillars.add(Part.of("P" + p, 1 + random.nextInt(9)));
            framework.aggregate(aggregate("P" + p, Label.of("P" + p), Aggregate.Kind.PILLAR, parts));
        }
        framework.aggregate(aggregate("Top", Label.of("Top, \"all\""), Aggregate.Kind.INDEX, pillars));
        framework.input(new Input("Pop", Input.Type.NUMBER, "k")).input(new Input("Note", Input.Type.LEVEL, ""));
        return CoinrFiles.of(framework.build(), randomTable(codes, random))
                .withDenominators(Map.of(codes.get(0), "Pop"))
                .withTargets(Map.of("Top", 0.9, codes.get(0), -random.nextDouble()));
    }

    private static Aggregate aggregate(String code, Label name, Aggregate.Kind kind, List<Part> parts) {
        return new Aggregate(
                code, "", name, kind, OptionalDouble.empty(), parts, new ArithmeticMean(), Provenance.UNSTATED);
    }

    private static IndicatorTable randomTable(List<String> codes, SplittableRandom random) {
        TableBuilder table = IndicatorTable.builder(UnitList.any());
        for (int u = 0; u <= random.nextInt(9); u++) {
            Unit unit = new Unit("any", "u" + u, "'Unit, " + u, Map.of("G", random.nextBoolean() ? "-1" : "n/a"));
            table.row(new Row(unit, OptionalInt.of(2000 + u), ""));
            table.set("Note", random.nextBoolean() ? "NA" : "x\ny");
            table.set("Pop", random.nextInt(1_000_000) / 1000.0);
            for (String code : codes) {
                table.set(code, random.nextDouble(-1e9, 1e9));
            }
        }
        return table.build();
    }

    @Test
    void write_ofMaxPoints_writesThemAsWeightsAndSaysSo() throws IOException {
        Framework framework = two().title(new Label("hai", "two")).build();

        List<Finding> warnings = CoinrFiles.of(framework, table()).write(data, meta);

        assertThat(Told.codes(warnings)).containsExactly(FindingCode.LEFT_OUT);
        assertThat(warnings.get(0).parameters()).containsEntry("keys", "id, title, maxPoints");
        assertThat(Files.readString(meta)).isEqualTo("""
                Level,iCode,iName,Direction,Weight,Unit,Parent,Type
                1,a,a,1,30,NA,I,Indicator
                1,b,b,1,10,NA,I,Indicator
                2,I,I,1,1,Score,NA,Aggregate
                """);
        assertThat(Files.readString(data)).isEqualTo("uCode,uName,a,b\nx,Xa,1.2340,2\ny,Ya,100,NA\n");
        CoinrFiles again = CoinrFiles.read(data, meta);
        assertThat(again.table()).isEqualTo(table());
        assertThat(again.framework().headline().parts()).containsExactly(Part.of("a", 30), Part.of("b", 10));
    }

    @Test
    void write_ofBinhDuong_saysWhatCoinrCannotHoldAndWritesNothing() {
        Framework framework = FrameworkJson.read(SampleData.file("binh-duong-2023/framework.json"));
        IndicatorTable table = TableCsv.read(SampleData.file("binh-duong-2023/table.csv"), framework, Provinces.of63());

        List<Finding> findings = Told.by(() -> CoinrFiles.of(framework, table).write(data, meta));

        assertThat(findings)
                .allMatch(finding -> finding.code() == FindingCode.NOT_FOR_COINR
                        || finding.code() == FindingCode.UNIT_CODES_OF_DIGITS);
        assertThat(findings)
                .extracting(finding -> finding.parameters().getOrDefault("code", "") + " "
                        + finding.parameters().getOrDefault("key", ""))
                .contains("BD.1 rule", "BD.1 inputs", "BD.2 rule", "BD.8 rule");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_ofTheEditionOf2022_namesThePartsOfSeveralAggregates() {
        Framework dti = Editions.forYear(2022);
        IndicatorTable table = TableCsv.read(SampleData.file("dti-2022/published.csv"), dti, Provinces.of63());

        List<Finding> findings = Told.by(() -> CoinrFiles.of(dti, table).write(data, meta));

        assertThat(Told.codes(findings))
                .contains(
                        FindingCode.SEVERAL_PARENTS,
                        FindingCode.NOT_ONE_TOP,
                        FindingCode.AGGREGATE_COLUMN,
                        FindingCode.LEVELS_APART,
                        FindingCode.NO_PARTS);
        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.SEVERAL_PARENTS)
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .anyMatch(message -> message.startsWith("NTC is a part of CQS, KTS, XHS, DTI"));
        assertThat(folder).isEmptyDirectory();
    }

    /** The illustrative edition as far as COINr can hold it: the tree of its scored numbers, judged by min–max. */
    @Test
    void write_ofTheIllustrativeEditionAsATree_scoresTheSameWhenReadAgain() {
        Framework whole = FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
        IndicatorTable table =
                TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), whole, Provinces.of63());
        Framework tree = tree(whole, table);
        CoinrFiles files = CoinrFiles.of(tree, table);

        List<Finding> warnings = files.write(data, meta);

        assertThat(Told.codes(warnings)).containsExactly(FindingCode.UNIT_CODES_OF_DIGITS, FindingCode.LEFT_OUT);
        CoinrFiles again = CoinrFiles.read(data, meta);
        for (Indicator indicator : tree.indicators()) {
            Column column = Column.of(indicator.code());
            assertThat(again.table().numbers(column).orElseThrow())
                    .isEqualTo(table.numbers(column).orElseThrow());
        }
        for (Aggregate aggregate : tree.aggregates()) {
            assertThat(CompositeIndex.of(again.framework())
                            .score(again.table())
                            .element(aggregate.code())
                            .scores())
                    .isEqualTo(CompositeIndex.of(tree)
                            .score(table)
                            .element(aggregate.code())
                            .scores());
        }
    }

    /** Main indices of scored numbers, their two groups and the index; no pillars, which share parts with the groups. */
    private static Framework tree(Framework whole, IndicatorTable table) {
        Framework.Builder tree = Framework.builder(whole.id()).headline("DTI");
        Set<String> kept = new HashSet<>();
        for (Indicator indicator : whole.indicators()) {
            boolean number = table.numberColumns().contains(Column.of(indicator.code()));
            if (number && indicator.maxPoints().orElse(0) > 0) {
                kept.add(indicator.code());
                tree.indicator(indicator.withRule(MIN_MAX));
            }
        }
        for (Aggregate aggregate : whole.aggregates()) {
            Part[] parts = aggregate.parts().stream()
                    .filter(part -> kept.contains(part.code()))
                    .toArray(Part[]::new);
            if (aggregate.isScored() && parts.length > 0 && aggregate.kind() != Aggregate.Kind.PILLAR) {
                kept.add(aggregate.code());
                tree.aggregate(aggregate.withParts(parts));
            }
        }
        return tree.build();
    }

    @Test
    void write_ofWhatCoinrCannotHold_saysEach() {
        Framework framework = Framework.builder("I")
                .indicator(indicator("a b", 1))
                .indicator(indicator("1st", 1))
                .indicator(indicator("b", 1).withRule(MIN_MAX, "c"))
                .input(new Input("c", Input.Type.NUMBER, ""))
                .aggregate(new Aggregate(
                        "I",
                        "",
                        Label.of("I"),
                        Aggregate.Kind.INDEX,
                        OptionalDouble.of(0),
                        Stream.of("a b", "1st", "b", "b2").map(Part::of).toList(),
                        new GeometricMean(),
                        Provenance.UNSTATED))
                .aggregate(Aggregate.of("b2", Aggregate.Kind.PILLAR, 1))
                .headline("I")
                .build();
        UnitList list =
                UnitList.builder("l").unit("b", "B", Map.of(), List.of()).build();
        IndicatorTable table = IndicatorTable.builder(list)
                .row(new Row(list.get("b"), OptionalInt.empty(), "own"))
                .set("b@points", 1)
                .set("I", 0.5)
                .row(new Row(list.get("b"), OptionalInt.empty(), "final"))
                .build();

        List<Finding> findings = Told.by(() -> CoinrFiles.of(framework, table).write(data, meta));

        assertThat(findings.stream()
                        .map(finding ->
                                finding.code().id() + " " + finding.parameters().getOrDefault("code", "") + " "
                                        + finding.parameters().getOrDefault("key", ""))
                        .map(String::strip))
                .containsExactlyInAnyOrder(
                        "code-not-of-r a b",
                        "code-not-of-r 1st",
                        "not-for-coinr b inputs",
                        "not-for-coinr I aggregation",
                        "not-for-coinr I maxPoints",
                        "no-parts b2",
                        "not-for-coinr b column",
                        "aggregate-column I",
                        "not-for-coinr iData status",
                        "unit-as-column b",
                        "unit-as-column b");
    }

    @Test
    void write_whereOneFileCannotBeWritten_leavesBothAlone() throws IOException {
        Files.writeString(data, "before");
        Path nowhere = folder.resolve("none").resolve("m.csv");
        CoinrFiles files = CoinrFiles.of(two().build(), table());

        assertThat(Told.onceBy(() -> files.write(data, nowhere)).code()).isEqualTo(FindingCode.UNWRITABLE_FILE);

        assertThat(Files.readString(data)).isEqualTo("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(data);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> files.write(data, folder.resolve("./d.csv")));
    }
}

package org.opendti.coinr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.Golden;
import org.opendti.GoldenClose;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/** The ASEM Sustainable Connectivity index as COINr 1.1.14 has it. */
@Tag("golden")
class CoinrGoldenTest {

    private static CoinrFiles asem() {
        return CoinrFiles.read(Golden.file("asem/iData.csv"), Golden.file("asem/iMeta.csv"));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    @Test
    void read_ofAsem_has49Indicators8PillarsTwoSubIndicesAndOneIndex() {
        Framework framework = asem().framework();

        assertThat(framework.indicators()).hasSize(49);
        assertThat(framework.aggregates().stream()
                        .collect(Collectors.groupingBy(Aggregate::kind, Collectors.counting())))
                .isEqualTo(Map.of(Aggregate.Kind.PILLAR, 8L, Aggregate.Kind.GROUP, 2L, Aggregate.Kind.INDEX, 1L));
        assertThat(framework.headline().code()).isEqualTo("Index");
        assertThat(framework.title().en()).isEqualTo("Sustainable Connectivity");
        for (Map<String, String> row : Golden.rows("asem/iMeta.csv")) {
            if (text(row, "Type").equals("Indicator")) {
                Indicator indicator = (Indicator) framework.element(text(row, "iCode"));
                assertThat(indicator.name().en()).isEqualTo(text(row, "iName"));
                assertThat(indicator.unit()).isEqualTo(text(row, "Unit"));
                assertThat(indicator.direction().id())
                        .isEqualTo(text(row, "Direction").equals("-1") ? "less" : "more");
            }
        }
    }

    @Test
    void read_ofAsem_hasTheWeightsAndEdgesOfIMeta() {
        Framework framework = asem().framework();

        Map<String, Double> weights = framework.aggregates().stream()
                .flatMap(aggregate -> aggregate.parts().stream()
                        .map(part -> Map.entry(aggregate.code() + " " + part.code(), framework.weight(part))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        Map<String, Double> expected = Golden.rows("asem/iMeta.csv").stream()
                .filter(row -> !text(row, "Parent").equals("NA"))
                .collect(Collectors.toMap(
                        row -> text(row, "Parent") + " " + text(row, "iCode"),
                        row -> Double.valueOf(text(row, "Weight"))));
        assertThat(weights).hasSize(59).isEqualTo(expected);
    }

    @Test
    void read_ofAsem_agreesWithTheLineage() {
        Framework framework = asem().framework();
        Map<String, String> parents = framework.aggregates().stream()
                .flatMap(aggregate -> aggregate.parts().stream().map(part -> Map.entry(part.code(), aggregate.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        List<Map<String, String>> lineage = Golden.rows("asem/lineage.csv");
        assertThat(lineage).hasSize(49);
        for (Map<String, String> row : lineage) {
            assertThat(parents)
                    .containsEntry(text(row, "Indicator"), text(row, "Pillar"))
                    .containsEntry(text(row, "Pillar"), text(row, "Sub-index"))
                    .containsEntry(text(row, "Sub-index"), text(row, "Index"));
        }
        assertThat(parents).hasSize(59);
    }

    @Test
    void read_ofAsem_hasEveryValueGroupDenominatorAndTarget() {
        CoinrFiles asem = asem();
        IndicatorTable table = asem.table();
        List<Map<String, String>> rows = Golden.rows("asem/iData.csv");

        assertThat(table.rows()).hasSize(51);
        assertThat(table.numberColumns()).hasSize(53);
        for (Column column : table.numberColumns()) {
            assertThat(table.numbers(column).orElseThrow()).isEqualTo(Golden.numbers(rows, column.header()));
        }
        for (int r = 0; r < rows.size(); r++) {
            Map<String, String> row = rows.get(r);
            assertThat(table.rows().get(r).unit().code()).isEqualTo(text(row, "uCode"));
            assertThat(table.rows().get(r).unit().name()).isEqualTo(text(row, "uName"));
            assertThat(table.rows().get(r).year()).isEqualTo(OptionalInt.of(2018));
            assertThat(table.rows().get(r).unit().groups())
                    .isEqualTo(List.of("GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group").stream()
                            .collect(Collectors.toMap(group -> group, group -> text(row, group))));
        }
        Map<String, String> denominators = Golden.rows("asem/iMeta.csv").stream()
                .filter(row -> !text(row, "Denominator").equals("NA"))
                .collect(Collectors.toMap(row -> text(row, "iCode"), row -> text(row, "Denominator")));
        assertThat(asem.denominators()).isEqualTo(denominators);
        assertThat(asem.targets()).hasSize(49).containsEntry("Cov4G", 95.0);
    }

    @Test
    void denominate_ofAsem_isThatOfTheStandardBuild() {
        CoinrFiles asem = asem();
        IndicatorTable divided =
                asem.denominate().orElseThrow().apply(asem.table()).table();

        // the reference is sorted by code, the table as the file
        List<Map<String, String>> rows = Golden.rows("asem/01_std_build/std_denominated.csv");
        int[] places = rows.stream()
                .mapToInt(row -> divided.rowUnits().stream()
                        .map(unit -> unit.code())
                        .toList()
                        .indexOf(text(row, "uCode")))
                .toArray();
        for (Indicator indicator : asem.framework().indicators()) {
            Column column = Column.of(indicator.code());
            GoldenClose.assertClose(
                    indicator.code(),
                    IntStream.of(places)
                            .mapToDouble(r -> divided.number(column, r))
                            .toArray(),
                    Golden.numbers(rows, indicator.code()));
        }
    }

    @Test
    void score_ofAsem_isFiniteWhereNothingIsMissing() {
        CoinrFiles asem = asem();
        Scoreboard board = CompositeIndex.of(asem.framework()).score(asem.table());

        double[] scores = board.scores("Index");
        int whole = 0;
        for (int r = 0; r < scores.length; r++) {
            int row = r;
            boolean complete = asem.framework().indicators().stream()
                    .noneMatch(indicator -> Double.isNaN(asem.table().number(Column.of(indicator.code()), row)));
            assertThat(Double.isFinite(scores[r])).isEqualTo(complete);
            whole += complete ? 1 : 0;
        }
        assertThat(whole).isEqualTo(31);
        assertThat(board.findings()).isEmpty();
    }

    @Test
    void write_ofAsem_isReadAsTheSame(@TempDir Path folder) {
        CoinrFiles asem = asem();

        assertThat(asem.write(folder.resolve("d.csv"), folder.resolve("m.csv"))).isEmpty();

        assertThat(CoinrFiles.read(folder.resolve("d.csv"), folder.resolve("m.csv")))
                .isEqualTo(asem);
    }
}

package org.opendti.audit;

import static org.opendti.framework.Aggregate.Kind.GROUP;
import static org.opendti.framework.Aggregate.Kind.INDEX;
import static org.opendti.framework.Aggregate.Kind.MAIN_INDEX;
import static org.opendti.framework.Aggregate.Kind.PILLAR;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.opendti.SampleData;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Boards to audit: small made-up ones, and those of the provinces. */
final class Samples {

    static final double NAN = Double.NaN;

    static final UnitList UNITS = UnitList.builder("letters")
            .unit("a", "An", Map.of("side", "left"), List.of())
            .unit("b", "Bình", Map.of("side", "left"), List.of())
            .unit("c", "Chi", Map.of("side", "right"), List.of())
            .unit("d", "Dung", Map.of(), List.of())
            .build();

    private Samples() {}

    /** Two main indices of indicators, a group of them, a pillar that overlaps it, an index of both. */
    static Framework framework() {
        return Framework.builder("made-up")
                .indicator(Indicator.share("M.1", 30))
                .indicator(Indicator.share("M.2", 10))
                .indicator(Indicator.share("N.1", 20))
                .indicator(Indicator.share("S.1", 5))
                .aggregate(Aggregate.of("M", MAIN_INDEX, 40, "M.1", "M.2"))
                .aggregate(Aggregate.of("N", MAIN_INDEX, 20, "N.1"))
                .aggregate(Aggregate.of("S", MAIN_INDEX, 0, "S.1"))
                .aggregate(Aggregate.of("G", GROUP, 60, "M", "N", "S"))
                .aggregate(Aggregate.of("P", PILLAR, 40).withParts(Part.of("G", 3), Part.of("M", 1)))
                .aggregate(Aggregate.of("I", INDEX, 100, "G", "P"))
                .headline("I")
                .build();
    }

    static TableBuilder table() {
        return IndicatorTable.builder(UNITS);
    }

    /** Rows of M.1, M.2 and N.1; NaN is left out. */
    static IndicatorTable table(double[]... rows) {
        TableBuilder table = table();
        for (int u = 0; u < rows.length; u++) {
            table.row(UNITS.units().get(u).code());
            for (int k = 0; k < rows[u].length; k++) {
                if (!Double.isNaN(rows[u][k])) {
                    table.set(List.of("M.1", "M.2", "N.1").get(k), rows[u][k]);
                }
            }
        }
        return table.build();
    }

    static Scoreboard score(IndicatorTable table) {
        return CompositeIndex.of(framework()).score(table);
    }

    static Audit audit(double[]... rows) {
        IndicatorTable table = table(rows);
        return Audit.of(score(table), table);
    }

    static final Framework ILLUSTRATIVE =
            FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));

    static IndicatorTable illustrativeTable() {
        return TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), ILLUSTRATIVE, Provinces.of63());
    }

    static Audit illustrative() {
        IndicatorTable table = illustrativeTable();
        return Audit.of(CompositeIndex.of(ILLUSTRATIVE).score(table), table);
    }

    static Audit published2022() {
        Framework framework = Editions.forYear(2022);
        IndicatorTable table = TableCsv.read(SampleData.file("dti-2022/published.csv"), framework, Provinces.of63());
        return Audit.of(CompositeIndex.of(framework).score(table), table);
    }

    static double[] random(Random random, int n) {
        return IntStream.range(0, n).mapToDouble(u -> random.nextDouble()).toArray();
    }

    static Columns columns(double[]... columns) {
        return Columns.unnamed(columns);
    }
}

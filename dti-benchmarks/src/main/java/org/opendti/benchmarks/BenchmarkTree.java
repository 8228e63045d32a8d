package org.opendti.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

/**
 * The made-up problem of the benchmarks, the same as in other programs: 98 indicators in 8 main indices (10, 11, 7, 13,
 * 15, 22, 12, 8) in 3 parts (4, 2, 2) that weigh 4 : 3 : 3. It is no edition of the DTI.
 */
final class BenchmarkTree {

    private static final int[] SIZES = {10, 11, 7, 13, 15, 22, 12, 8};
    private static final int[] MAIN_POINTS = {100, 100, 100, 100, 100, 200, 150, 150};
    private static final int[] PART_SIZES = {4, 2, 2};

    private BenchmarkTree() {}

    static Framework framework() {
        return framework(SIZES);
    }

    /** The same tree of main indices of other sizes. */
    static Framework framework(int... sizes) {
        Framework.Builder framework = Framework.builder("benchmark-tree");
        int indicator = 0;
        int main = 0;
        for (int part = 0; part < PART_SIZES.length; part++) {
            String[] mains = new String[PART_SIZES[part]];
            for (int m = 0; m < mains.length; m++, main++) {
                String[] indicators = new String[sizes[main]];
                for (int i = 0; i < indicators.length; i++, indicator++) {
                    indicators[i] = "I" + indicator;
                    framework.indicator(Indicator.share(indicators[i], 1 + indicator % 5));
                }
                mains[m] = "M" + main;
                framework.aggregate(Aggregate.of(mains[m], Aggregate.Kind.MAIN_INDEX, MAIN_POINTS[main], indicators));
            }
            framework.aggregate(Aggregate.of("P" + part, Aggregate.Kind.PILLAR, 1, mains));
        }
        return framework
                .aggregate(Aggregate.of("INDEX", Aggregate.Kind.INDEX, 1)
                        .withParts(Part.of("P0", 4), Part.of("P1", 3), Part.of("P2", 3)))
                .headline("INDEX")
                .build();
    }

    /** Random shares with a common factor of development in each unit. */
    static IndicatorTable table(Framework framework, int size) {
        UnitList.Builder units = UnitList.builder("benchmark");
        for (int u = 0; u < size; u++) {
            units.unit("u" + u, "Unit " + u, Map.of(), List.of());
        }
        SplittableRandom random = new SplittableRandom(20240501);
        TableBuilder table = IndicatorTable.builder(units.build());
        for (int u = 0; u < size; u++) {
            table.row("u" + u);
            double development = random.nextDouble();
            for (Indicator indicator : framework.indicators()) {
                table.set(indicator.code(), 0.6 * development + 0.4 * random.nextDouble());
            }
        }
        return table.build();
    }
}

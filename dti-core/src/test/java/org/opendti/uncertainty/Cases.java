package org.opendti.uncertainty;

import java.util.List;
import java.util.Map;
import org.opendti.SampleData;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Indices that runs are made of in tests. */
final class Cases {

    private Cases() {}

    static final Framework DTI = Editions.forYear(2022);

    static final CompositeIndex INDEX = CompositeIndex.of(DTI);

    static final IndicatorTable PUBLISHED =
            TableCsv.read(SampleData.file("dti-2022/published.csv"), DTI, Provinces.of63());

    /** An index of indicators A, B, C … of these weights. */
    static Framework flat(double... weights) {
        Framework.Builder framework = Framework.builder("flat");
        String[] codes = new String[weights.length];
        for (int k = 0; k < weights.length; k++) {
            codes[k] = String.valueOf((char) ('A' + k));
            framework.indicator(Indicator.share(codes[k], weights[k]));
        }
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return framework
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, total, codes))
                .headline("TOP")
                .build();
    }

    /** A table of units U0, U1 … with a row of shares each. */
    static IndicatorTable table(double[]... rows) {
        UnitList.Builder units = UnitList.builder("units");
        for (int u = 0; u < rows.length; u++) {
            units.unit("U" + u, "Unit " + u, Map.of(), List.of());
        }
        TableBuilder table = IndicatorTable.builder(units.build());
        for (int u = 0; u < rows.length; u++) {
            table.row("U" + u);
            for (int k = 0; k < rows[u].length; k++) {
                table.set(String.valueOf((char) ('A' + k)), rows[u][k]);
            }
        }
        return table.build();
    }

    static double[] row(double... shares) {
        return shares;
    }
}

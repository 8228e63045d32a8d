package org.opendti.panel;

import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** The published years. */
final class Years {

    static final Scoreboard Y2022 = published("dti-2022/published.csv", 2022, Provinces.of63());
    static final Scoreboard Y2023 = published("dti-2023/published.csv", 2023, Provinces.of63());
    static final Scoreboard Y2024 = published("dti-2024/published-63.csv", 2024, Provinces.of63());
    static final Scoreboard Y2024_OF_34 = published("dti-2024/published-34.csv", 2024, Provinces.of34());

    private Years() {}

    static IndicatorTable table(String file, int year, UnitList units) {
        return TableCsv.read(SampleData.file(file), Editions.forYear(year), units);
    }

    private static Scoreboard published(String file, int year, UnitList units) {
        Framework framework = Editions.forYear(year);
        return CompositeIndex.of(framework).score(table(file, year, units));
    }
}

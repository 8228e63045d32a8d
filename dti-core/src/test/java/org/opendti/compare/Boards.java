package org.opendti.compare;

import java.util.function.UnaryOperator;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Boards that tests of this package share. */
final class Boards {

    static final Scoreboard Y2022 = published("dti-2022/published.csv", 2022, Provinces.of63());
    static final Scoreboard Y2023 = published("dti-2023/published.csv", 2023, Provinces.of63());
    static final Scoreboard Y2024 = published("dti-2024/published-63.csv", 2024, Provinces.of63());
    static final Scoreboard Y2024_OF_34 = published("dti-2024/published-34.csv", 2024, Provinces.of34());

    private Boards() {}

    private static Scoreboard published(String table, int year, UnitList units) {
        Framework framework = Editions.forYear(year);
        return CompositeIndex.of(framework).score(TableCsv.read(SampleData.file(table), framework, units));
    }

    static Scoreboard merged(Scoreboard board) {
        return board.mergedInto(Provinces.merger2025());
    }

    static Scoreboard score(CompositeIndex index, UnitList units, UnaryOperator<TableBuilder> cells) {
        return index.score(cells.apply(IndicatorTable.builder(units)).build());
    }
}

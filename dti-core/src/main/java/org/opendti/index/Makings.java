package org.opendti.index;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opendti.prepare.Preparation;
import org.opendti.prepare.Prepared;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.Unit;

/**
 * How a board came about, so that it can come about again by another index or from an edited table.
 *
 * @param observed the rows that were scored, as they were before they were prepared
 * @param sources the units of these rows behind a unit of the board
 * @param again the same with another index, of a table that is edited first
 */
record Makings(IndicatorTable observed, Function<Unit, List<Unit>> sources, Again again) {

    /** Scores again. */
    @FunctionalInterface
    interface Again {
        Scoreboard score(CompositeIndex index, UnaryOperator<IndicatorTable> edit);
    }

    static Makings of(IndicatorTable table) {
        return new Makings(table, List::of, (index, edit) -> index.score(edit.apply(table)));
    }

    /** Of a table of which some rows are scored. */
    static Makings of(IndicatorTable table, UnaryOperator<IndicatorTable> rows) {
        return new Makings(rows.apply(table), List::of, (index, edit) -> index.score(edit.apply(table), rows));
    }

    /** Of a table that was handed over ready, so that no index prepares it again. */
    static Makings of(Prepared prepared) {
        IndicatorTable table = prepared.table();
        return new Makings(
                table,
                List::of,
                (index, edit) -> index.with(index.recipe().withPreparation(Preparation.of()))
                        .score(edit.apply(table)));
    }

    Makings merged(Merger merger) {
        return new Makings(
                observed,
                unit -> merger.predecessors(unit).stream()
                        .flatMap(before -> sources.apply(before).stream())
                        .toList(),
                (index, edit) -> again.score(index, edit).mergedInto(merger));
    }

    Makings then(UnaryOperator<Scoreboard> limit) {
        return new Makings(observed, sources, (index, edit) -> limit.apply(again.score(index, edit)));
    }
}

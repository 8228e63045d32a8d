package org.opendti.scenario;

import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;

/**
 * What a scenario starts from, or leads to.
 *
 * @param index the way of scoring
 * @param table what is scored, one row a unit
 */
public record Situation(CompositeIndex index, IndicatorTable table) {

    /** {@return every unit's score, points and rank at every element} */
    public Scoreboard score() {
        return index.score(table);
    }
}

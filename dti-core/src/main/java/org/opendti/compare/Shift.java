package org.opendti.compare;

import org.opendti.table.Unit;

/**
 * What changed for a unit, from an older to a newer board.
 *
 * @param unit the unit
 * @param rankOld its rank on the older board
 * @param rankNew its rank on the newer board
 * @param rankChange ranks gained, old − new: +12 from rank 19 to rank 7
 * @param scoreOld its score on the older board
 * @param scoreNew its score on the newer board
 * @param scoreChange score gained, new − old: +0.0739 from 0.6321 to 0.7060
 */
public record Shift(
        Unit unit,
        double rankOld,
        double rankNew,
        double rankChange,
        double scoreOld,
        double scoreNew,
        double scoreChange) {

    static Shift of(Unit unit, double rankOld, double rankNew, double scoreOld, double scoreNew) {
        return new Shift(unit, rankOld, rankNew, rankOld - rankNew, scoreOld, scoreNew, scoreNew - scoreOld);
    }
}

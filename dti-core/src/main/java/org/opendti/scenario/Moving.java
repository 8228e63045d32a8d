package org.opendti.scenario;

import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.Unit;

/** What numbers become. */
final class Moving {

    private final Draft draft;
    private final Fed fed;
    private final Reading reading;

    Moving(Draft draft, Fed fed) {
        this.draft = draft;
        this.fed = fed;
        this.reading = new Reading(draft, fed);
    }

    /**
     * What a unit's number becomes.
     *
     * @param move anything but a word
     * @throws DtiException if there is no number to start from or to go to, or the new one is out of its column's range
     */
    double moved(Unit unit, Move move) {
        double moved = move instanceof Move.To to ? to.value() : from(reading.number(unit), unit, move);
        if (Double.isNaN(moved)) {
            throw problem(FindingCode.CHANGE_OF_MISSING, unit);
        }
        return inRange(unit, moved);
    }

    private double from(double now, Unit unit, Move move) {
        if (move instanceof Move.CloseGap gap) {
            return closed(now, reading.goal(gap.goal(), unit), gap.share());
        }
        return changed(now, move);
    }

    /** A number plus or times another. */
    static double changed(double now, Move move) {
        return move instanceof Move.Plus plus ? now + plus.amount() : now * ((Move.Times) move).factor();
    }

    private double closed(double now, double goal, double share) {
        if (Double.isNaN(now) || Double.isNaN(goal)) {
            return Double.NaN;
        }
        boolean passed = fed.isLessBetter(draft.index()) ? now <= goal : now >= goal;
        return passed ? now : share == 1 ? goal : now + share * (goal - now);
    }

    /** A number, held against its column's range. */
    double inRange(Unit unit, double number) {
        Column.Range range = fed.range();
        if (!range.contains(number)) {
            throw new DtiException(
                    FindingCode.CHANGE_OUT_OF_RANGE,
                    Place.of(unit.name(), fed.column().code()),
                    "column",
                    fed.column().header(),
                    "unit",
                    unit.name(),
                    "value",
                    Numbers.shortest(number),
                    "least",
                    end(range.least()),
                    "greatest",
                    end(range.greatest()));
        }
        return number;
    }

    private static String end(double end) {
        return Double.isInfinite(end) ? "∞" : Numbers.shortest(end);
    }

    private DtiException problem(FindingCode code, Unit unit) {
        return new DtiException(
                code,
                Place.of(unit.name(), fed.column().code()),
                "column",
                fed.column().header(),
                "unit",
                unit.name());
    }
}

package org.opendti.compare;

import java.util.Arrays;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.table.Unit;

/** The score with some elements of a unit and the others of what it is held against. */
final class GapGame implements Game {

    private final Profile profile;
    private final Unit unit;
    private final Above above;
    private final int[] unions;
    private final double[] own;
    private final double[] other;

    GapGame(Profile profile, Cut cut, Unit unit, double[] own, double[] other) {
        this.profile = profile;
        this.unit = unit;
        this.above = profile.above(cut);
        this.unions = cut.unions();
        this.own = own;
        this.other = other;
    }

    @Override
    public int values() {
        return own.length;
    }

    @Override
    public int others() {
        return 0;
    }

    @Override
    public int[] unions() {
        return unions.clone();
    }

    @Override
    public double[][] block(int on, int[] switches, int count) {
        double[][] columns = new double[own.length][1 << count];
        for (int e = 0; e < columns.length; e++) {
            for (int s = 0; s < columns[e].length; s++) {
                columns[e][s] = Game.isNow(switches[e], s) ? own[e] : other[e];
            }
        }
        double[] scores = above.evaluate(columns);
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new DtiException(
                    FindingCode.CANNOT_SPLIT,
                    Place.of(unit.name(), profile.target()),
                    "code",
                    profile.target(),
                    "unit",
                    unit.name());
        }
        return new double[][] {scores.clone()};
    }
}

package org.opendti.compare;

import java.util.ArrayList;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.table.Unit;

/**
 * What one unit has at the elements of its cut, before and now, under every mix of weights, rules and method.
 *
 * <p>An element that counts on one board only has the value there in both states: that it came or went is a matter of weights and
 * parts.
 */
final class Own {

    private final Unit unit;
    private final Cut cut;
    private final double[][][] values = new double[2][Worlds.MIXES][];
    private final List<Above> aboves = new ArrayList<>();

    Own(Worlds worlds, Unit unit) {
        List<Unit> self = List.of(unit);
        this.unit = unit;
        this.cut = Cut.of(
                worlds.target(),
                new Cut.Side(worlds.newer(), worlds.structure(worlds.differing()), self),
                new Cut.Side(worlds.older(), worlds.structure(0), self));
        for (int g = 0; g < Worlds.MIXES; g++) {
            boolean known = (g & ~worlds.differing()) != 0;
            aboves.add(
                    known
                            ? aboves.get(g & worlds.differing())
                            : new Above(worlds.structure(g), worlds.target(), cut.leaves()));
            for (int v = 0; v < 2; v++) {
                values[v][g] = known ? values[v][g & worlds.differing()] : values(worlds, v == 1, g);
            }
        }
    }

    private double[] values(Worlds worlds, boolean now, int globals) {
        return cut.leaves().stream()
                .mapToDouble(code -> worlds.score(isOfNewer(code, now), globals, unit, code))
                .toArray();
    }

    /** Whether an element's value in a state is that of the newer board. */
    boolean isOfNewer(String code, boolean now) {
        boolean onNewer = cut.counts(0, code);
        return counts(code) ? now : onNewer;
    }

    /** Whether an element counts on both boards, so that its value may change. */
    boolean counts(String code) {
        return cut.counts(0, code) && cut.counts(1, code);
    }

    Unit unit() {
        return unit;
    }

    Cut cut() {
        return cut;
    }

    Above above(int globals) {
        return aboves.get(globals);
    }

    /** The unit's value of an element, the others aside. */
    double value(int e, boolean now, int globals) {
        return values[now ? 1 : 0][globals][e];
    }

    /** The target where all of the unit's values are of one state. */
    double target(boolean now, int globals) {
        double[] own = values[now ? 1 : 0][globals];
        double[][] columns = new double[own.length][];
        for (int e = 0; e < own.length; e++) {
            columns[e] = new double[] {own[e]};
        }
        double score = above(globals).evaluate(columns)[0];
        if (Double.isNaN(score)) {
            throw cannotSplit();
        }
        return score;
    }

    /** That some mix has no score. */
    DtiException cannotSplit() {
        return new DtiException(
                FindingCode.CANNOT_SPLIT,
                Place.of(unit.name(), cut.target()),
                "code",
                cut.target(),
                "unit",
                unit.name());
    }
}

package org.opendti.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** What a unit and all others have at the elements of the unit's cut, before and now; not for use by several threads. */
final class States {

    private final Worlds worlds;
    private final Own own;
    private final Unit unit;
    private final Cut cut;
    private final Map<List<Object>, double[]> columns = new HashMap<>();
    private final Map<List<Object>, Scoreboard> composed = new HashMap<>();

    States(Worlds worlds, Own own) {
        this.worlds = worlds;
        this.own = own;
        this.unit = own.unit();
        this.cut = own.cut();
    }

    /** Whether the unit's own value of an element is another now, under some mix. */
    boolean differs(int e) {
        String code = cut.leaves().get(e);
        if (!own.counts(code)) {
            return false;
        }
        for (int g = 0; g < Worlds.MIXES; g++) {
            if ((g & ~worlds.differing()) != 0) {
                continue;
            }
            if (!worlds.isRelativeBelow()) {
                if (Double.compare(own.value(e, false, g), own.value(e, true, g)) != 0) {
                    return true;
                }
            } else if (differs(e, false, g) || differs(e, true, g)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(int e, boolean othersNow, int globals) {
        int position = position(othersNow);
        double before = column(e, false, othersNow, globals)[position];
        return Double.compare(before, column(e, true, othersNow, globals)[position]) != 0;
    }

    /** Whether some other unit's values are others now, as far as they matter. */
    boolean othersDiffer() {
        for (int g = 0; g < Worlds.MIXES; g++) {
            if ((g & ~worlds.differing()) == 0) {
                if (standsOtherwise(g)) {
                    return true;
                }
                for (Unit other : worlds.newer().units()) {
                    if (!other.equals(unit) && (worlds.isRelative() ? anyDiffers(other, g) : targetDiffers(other, g))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the unit's own value of some element, unchanged, is another beside the others of now. */
    private boolean standsOtherwise(int globals) {
        for (int e = 0; e < cut.leaves().size() && worlds.isRelativeBelow(); e++) {
            for (boolean now : new boolean[] {false, true}) {
                double before = column(e, now, false, globals)[position(false)];
                if (Double.compare(before, column(e, now, true, globals)[position(true)]) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean targetDiffers(Unit other, int globals) {
        double before = worlds.targetScores(false, globals)[worlds.position(false, other)];
        double now = worlds.targetScores(true, globals)[worlds.position(true, other)];
        return Double.compare(before, now) != 0;
    }

    private boolean anyDiffers(Unit other, int globals) {
        Scoreboard before = worlds.board(false, globals);
        Scoreboard now = worlds.board(true, globals);
        return before.framework().inOrder().stream()
                .map(Element::code)
                .anyMatch(code -> now.framework().find(code).isPresent()
                        && Double.compare(before.score(other, code), now.score(other, code)) != 0);
    }

    int position(boolean othersNow) {
        return worlds.position(othersNow, unit);
    }

    /** All units' values of an element, the unit's in one state and the others' in one; to be read only. */
    double[] column(int e, boolean now, boolean othersNow, int globals) {
        List<Object> key = List.of(e, now, othersNow, globals);
        double[] known = columns.get(key);
        if (known == null) {
            known = newColumn(e, now, othersNow, globals);
            columns.put(key, known);
        }
        return known;
    }

    private double[] newColumn(int e, boolean now, boolean othersNow, int globals) {
        String code = cut.leaves().get(e);
        boolean ofNewer = own.isOfNewer(code, now);
        boolean othersOfNewer = own.isOfNewer(code, othersNow);
        boolean composes = worlds.isRelativeBelow() && worlds.canCompose() && ofNewer != othersOfNewer;
        Scoreboard board = composes ? composed(othersOfNewer, globals) : worlds.board(othersOfNewer, globals);
        List<Unit> units = worlds.pure(othersNow).units();
        double[] column = new double[units.size()];
        for (int u = 0; u < column.length; u++) {
            Unit other = units.get(u);
            double score = Worlds.score(board, other, code);
            boolean self = other.equals(unit) && (!composes || Double.isNaN(score));
            column[u] = self
                    ? own.value(e, now, globals)
                    : Double.isNaN(score) ? Worlds.score(worlds.pure(othersOfNewer), other, code) : score;
        }
        return column;
    }

    private Scoreboard composed(boolean othersNow, int globals) {
        List<Object> key = List.of(othersNow, globals);
        Scoreboard known = composed.get(key);
        if (known == null) {
            known = worlds.composed(othersNow, unit, globals);
            composed.put(key, known);
        }
        return known;
    }
}

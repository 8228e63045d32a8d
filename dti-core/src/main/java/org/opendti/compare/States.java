package org.opendti.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * What a unit and the others have at the elements of its cut, before and now, under every mix of weights, rules and method.
 *
 * <p>An element that counts on one board only has the value there in both states: that it came or went is a matter of weights and
 * parts.
 */
final class States {

    private static final int MIXES = 8;

    private final Worlds worlds;
    private final Unit unit;
    private final Cut cut;
    private final double[][][] values = new double[2][MIXES][];
    private final Map<List<Object>, double[]> columns = new HashMap<>();
    private final Map<List<Object>, Scoreboard> composed = new HashMap<>();
    private final Map<Integer, Above> aboves = new HashMap<>();
    private final Map<List<Object>, double[]> scores = new HashMap<>();

    States(Worlds worlds, Unit unit, Cut cut) {
        this.worlds = worlds;
        this.unit = unit;
        this.cut = cut;
        for (int g = 0; g < MIXES; g++) {
            boolean own = (g & ~worlds.differing()) == 0;
            for (int v = 0; v < 2; v++) {
                values[v][g] = own ? values(v == 1, g) : values[v][g & worlds.differing()];
            }
        }
    }

    private double[] values(boolean now, int globals) {
        return cut.leaves().stream()
                .mapToDouble(code -> worlds.score(isOfNewer(code, now), globals, unit, code))
                .toArray();
    }

    private boolean isOfNewer(String code, boolean now) {
        boolean onNewer = cut.counts(0, code);
        return (onNewer && cut.counts(1, code)) ? now : onNewer;
    }

    /** The unit's value of an element, the others aside. */
    double value(int e, boolean now, int globals) {
        return values[now ? 1 : 0][globals][e];
    }

    /** Whether the unit's own value of an element is another now, under some mix. */
    boolean differs(int e) {
        String code = cut.leaves().get(e);
        if (isOfNewer(code, true) == isOfNewer(code, false)) {
            return false;
        }
        for (int g = 0; g < MIXES; g++) {
            if ((g & ~worlds.differing()) != 0) {
                continue;
            }
            if (!worlds.isRelativeBelow()) {
                if (Double.compare(value(e, false, g), value(e, true, g)) != 0) {
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
        for (int g = 0; g < MIXES; g++) {
            if ((g & ~worlds.differing()) == 0) {
                Scoreboard before = worlds.board(false, g);
                Scoreboard now = worlds.board(true, g);
                for (Unit other : before.units()) {
                    if (!other.equals(unit) && differ(before, now, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean differ(Scoreboard before, Scoreboard now, Unit other) {
        if (!worlds.isRelative()) {
            return differ(before, now, other, worlds.target());
        }
        return before.framework().inOrder().stream()
                .anyMatch(element ->
                        now.framework().find(element.code()).isPresent() && differ(before, now, other, element.code()));
    }

    private static boolean differ(Scoreboard before, Scoreboard now, Unit other, String code) {
        return Double.compare(before.score(other, code), now.score(other, code)) != 0;
    }

    int position(boolean othersNow) {
        return worlds.pure(othersNow).units().indexOf(unit);
    }

    Above above(int globals) {
        return aboves.computeIfAbsent(
                globals, key -> new Above(worlds.structure(globals), worlds.target(), cut.leaves()));
    }

    /** The target's scores of all units; to be read only. */
    double[] scores(boolean othersNow, int globals) {
        return scores.computeIfAbsent(
                List.of(othersNow, globals),
                key -> worlds.board(othersNow, globals).scores(worlds.target()));
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
        boolean ofNewer = isOfNewer(code, now);
        boolean bothSides = isOfNewer(code, true) != isOfNewer(code, false);
        boolean othersOfNewer = bothSides ? othersNow : ofNewer;
        boolean composes = worlds.isRelativeBelow() && worlds.canCompose() && ofNewer != othersOfNewer;
        Supplier<Scoreboard> plain = () -> worlds.board(othersOfNewer, globals);
        Scoreboard board = composes ? composed(othersOfNewer, globals) : plain.get();
        double[] column = new double[board.units().size()];
        List<Unit> units = worlds.pure(othersNow).units();
        for (int u = 0; u < column.length; u++) {
            Unit other = units.get(u);
            boolean self = other.equals(unit);
            double own = Worlds.score(board, other, code);
            column[u] = self && (!composes || Double.isNaN(own))
                    ? value(e, now, globals)
                    : Double.isNaN(own) ? Worlds.score(worlds.pure(othersOfNewer), other, code) : own;
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

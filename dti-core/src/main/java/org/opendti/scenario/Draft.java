package org.opendti.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** A situation while a scenario's changes are made, and what they have set by now. */
final class Draft {

    private CompositeIndex index;
    private IndicatorTable table;
    private @Nullable Scoreboard board;
    private final Map<Unit, Set<String>> set = new HashMap<>();

    Draft(Situation situation) {
        this.index = situation.index();
        this.table = situation.table();
    }

    /** A draft whose board is known, and that is only read. */
    Draft(Situation situation, Scoreboard board) {
        this(situation);
        this.board = board;
    }

    CompositeIndex index() {
        return index;
    }

    IndicatorTable table() {
        return table;
    }

    /** The scores as they are by now. */
    Scoreboard board() {
        Scoreboard known = board;
        if (known == null) {
            known = index.score(table);
            board = known;
        }
        return known;
    }

    void replace(CompositeIndex newIndex) {
        index = newIndex;
        board = null;
    }

    void replace(IndicatorTable newTable) {
        table = newTable;
        board = null;
    }

    int row(Unit unit) {
        Integer row = table.positions().get(unit);
        if (row == null) {
            throw new IllegalStateException("no row of " + unit);
        }
        return row;
    }

    /** Notes that a cell of a unit was set. */
    void note(Unit unit, String code) {
        set.computeIfAbsent(unit, key -> new HashSet<>()).add(code);
    }

    /** The units that cells were set of. */
    Set<Unit> changed() {
        return set.keySet();
    }

    boolean isSet(Unit unit, String code) {
        return set.getOrDefault(unit, Set.of()).contains(code);
    }

    Situation situation() {
        return new Situation(index, table);
    }
}

package org.opendti.plan;

import java.util.Collection;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEditor;
import org.opendti.table.TableEdits;
import org.opendti.table.Unit;

/** Scores a unit with some of its cells moved: by itself, unless some indicator is judged beside the other units. */
final class Trial {

    private final CompositeIndex index;
    private final IndicatorTable cells;
    private final int row;
    private final Unit unit;
    private final String target;
    private final Rivals rivals;

    Trial(Scoreboard board, IndicatorTable table, Unit unit, String target) {
        int row = board.units().indexOf(unit);
        this.index = board.index();
        boolean alone = index.judgesUnitsAlone(target);
        this.row = alone ? 0 : row;
        this.cells = alone ? TableEdits.keep(table, r -> r == row, column -> true) : table;
        this.unit = unit;
        this.target = target;
        this.rivals = new Rivals(index.ranking(), board.scores(target), row);
    }

    Rivals rivals() {
        return rivals;
    }

    /** Where the unit stands after some steps; none for today. */
    Standing after(Collection<Step> steps) {
        TableEditor editor = TableEditor.of(cells);
        for (Step step : steps) {
            if (step.kind() == Step.Kind.WORD) {
                editor.set(row, step.column(), step.to());
            } else {
                editor.set(row, step.column(), Double.parseDouble(step.to()));
            }
        }
        double score = index.score(editor.build()).score(unit, target);
        return new Standing(score, rivals.rank(score));
    }
}

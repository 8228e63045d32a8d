package org.opendti.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.prepare.Preparation;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;

/**
 * The lowest elements below a target of which all units have a score in all years, so that the target follows from them: NTC, HDCQS, HDKTS and HDXHS
 * below the DTI of 2022 to 2024, as most provinces' parts of NTC are not published.
 */
final class Cut {

    private final Panel panel;
    private final CompositeIndex index;
    private final List<String> elements;

    private Cut(Panel panel, List<String> elements) {
        this.panel = panel;
        CompositeIndex newest = panel.newest().index();
        this.index = newest.with(newest.recipe().withPreparation(Preparation.of()));
        this.elements = List.copyOf(elements);
    }

    /** The cut below a target; empty where some unit lacks the target in some year and it does not follow from others. */
    static Optional<Cut> below(Panel panel, String target) {
        Set<String> found = new LinkedHashSet<>();
        return collect(panel, target, found) ? Optional.of(new Cut(panel, new ArrayList<>(found))) : Optional.empty();
    }

    private static boolean collect(Panel panel, String code, Set<String> found) {
        Scoreboard newest = panel.newest();
        if (newest.framework().element(code) instanceof Aggregate aggregate && aggregate.isScored()) {
            Set<String> below = new LinkedHashSet<>();
            Set<String> parts = newest.weights(code).keySet();
            if (!parts.isEmpty() && parts.stream().allMatch(part -> collect(panel, part, below))) {
                found.addAll(below);
                return true;
            }
        }
        boolean whole = panel.elements().contains(code)
                && !isNormalised(newest, code)
                && panel.boards().stream().allMatch(board -> isWhole(board.scores(code)));
        if (whole) {
            found.add(code);
        }
        return whole;
    }

    /** What is normalised is judged beside other units and cannot be given. */
    private static boolean isNormalised(Scoreboard board, String code) {
        return board.framework().element(code) instanceof Indicator
                && board.index().recipe().normalising().method(code).isPresent();
    }

    private static boolean isWhole(double[] scores) {
        for (double score : scores) {
            if (Double.isNaN(score)) {
                return false;
            }
        }
        return true;
    }

    List<String> elements() {
        return elements;
    }

    /** The newest index, which prepares nothing. */
    CompositeIndex index() {
        return index;
    }

    /** An element's scores of a year, in the order of the panel's units. */
    double[] scores(Scoreboard board, String code) {
        double[] scores = new double[panel.units().size()];
        for (int u = 0; u < scores.length; u++) {
            scores[u] = board.score(panel.units().get(u), code);
        }
        return scores;
    }

    /** The header of the column that holds an element's score. */
    String header(String code) {
        return index.framework().element(code) instanceof Indicator ? code + "@attainment" : code;
    }

    /** A table of scores, by element and then by unit. */
    IndicatorTable table(List<String> codes, double[][] scores, int year) {
        TableBuilder table = IndicatorTable.builder(panel.newest().list());
        for (int u = 0; u < panel.units().size(); u++) {
            Unit unit = panel.units().get(u);
            table.row(new Row(unit, OptionalInt.of(year), ""));
            for (int e = 0; e < codes.size(); e++) {
                table.set(header(codes.get(e)), scores[e][u]);
            }
        }
        return table.build();
    }

    /** What the newest index makes of a year's scores at the cut. */
    Scoreboard restated(Scoreboard board) {
        double[][] scores = elements.stream().map(code -> scores(board, code)).toArray(double[][]::new);
        return index.score(table(elements, scores, board.year().orElseThrow()));
    }
}

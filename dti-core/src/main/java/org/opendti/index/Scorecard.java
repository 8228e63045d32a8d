package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.prepare.Change;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.Unit;

/**
 * One unit, explained: where each element's value comes from and what it is made of.
 *
 * @param unit the unit
 * @param size how many units it is ranked among
 * @param listSize how many units the list has
 * @param entries an entry an element, each after its parts
 */
public record Scorecard(Unit unit, int size, int listSize, List<Entry> entries) {

    /**
     * Copies the entries.
     *
     * @param unit as above
     * @param size as above
     * @param listSize as above
     * @param entries as above
     */
    public Scorecard {
        entries = List.copyOf(entries);
    }

    /**
     * One element of the unit.
     *
     * @param element the element
     * @param origin how it came by its value
     * @param score the value that flows upward, on 0..1; empty if missing
     * @param given what the table gives, which for a computed aggregate stands beside the score
     * @param basis the weakest basis that the value rests on, as far as the table says
     * @param points score × max points; empty if missing, not stated, or by the recipe the score is not on 0..1
     * @param rank the rank among the units; empty if missing
     * @param reported how much of the weight rests on reported figures, in [0, 1]
     * @param cells what the table says of it: of an indicator the raw values that its rule takes, one an input; then what
     *     is given of it
     * @param parts of a computed aggregate, what each part that is present adds; they sum to the score within 1e-12, unless the
     *     method does not add them up
     */
    public record Entry(
            Element element,
            Origin origin,
            OptionalDouble score,
            OptionalDouble given,
            Optional<Basis> basis,
            OptionalDouble points,
            OptionalDouble rank,
            double reported,
            List<Cell> cells,
            List<Contribution> parts) {

        /**
         * Copies the lists.
         *
         * @param element as above
         * @param origin as above
         * @param score as above
         * @param given as above
         * @param basis as above
         * @param points as above
         * @param rank as above
         * @param reported as above
         * @param cells as above
         * @param parts as above
         */
        public Entry {
            cells = List.copyOf(cells);
            parts = List.copyOf(parts);
        }

        /** {@return of an indicator whose raw values are all there, these; none of any other element} */
        public List<Cell> raw() {
            if (!(element instanceof Indicator indicator)) {
                return List.of();
            }
            List<Cell> raw = cells.stream()
                    .filter(cell -> cell.column().facet() == Column.Facet.VALUE
                            && !cell.value().isEmpty())
                    .toList();
            return raw.size() == indicator.rawColumns().size() ? raw : List.of();
        }
    }

    /**
     * A cell of the table.
     *
     * @param column the column
     * @param value the number in its shortest form, or the word; empty where it is missing after a change
     * @param place file, line and column, if the table was read from a file
     * @param changes what preparing the table changed, step by step; none in a cell that was taken as it is
     */
    public record Cell(Column column, String value, Place place, List<Change> changes) {

        /**
         * Copies the changes.
         *
         * @param column as above
         * @param value as above
         * @param place as above
         * @param changes as above
         */
        public Cell {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a part adds to an aggregate.
     *
     * @param code the part's code
     * @param weight its share of the weights, which sum to 1 unless missing parts earn nothing; by benefit of the doubt the
     *     unit's own weight, of any sum
     * @param contribution weight × the part's score; NaN where the method is no arithmetic mean, and parts do not add up
     */
    public record Contribution(String code, double weight, double contribution) {}

    /**
     * The entry of an element.
     *
     * @param code the element's code
     * @return its entry
     * @throws IllegalArgumentException if there is none
     */
    public Entry entry(String code) {
        return entries.stream()
                .filter(entry -> entry.element().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no element " + code + " on this scorecard"));
    }

    static Scorecard of(Scoreboard board, int u) {
        List<Entry> entries = new ArrayList<>();
        for (int e = 0; e < board.index().plan().size(); e++) {
            entries.add(entry(board, e, u));
        }
        return new Scorecard(board.units().get(u), board.units().size(), board.listSize(), entries);
    }

    private static Entry entry(Scoreboard board, int e, int u) {
        Element element = board.index().plan().element(e);
        Origin origin = board.origin(e, u);
        double score = board.column(e)[u];
        double points = board.index().maxPoints(element.code()).orElse(Double.NaN) * score;
        return new Entry(
                element,
                origin,
                present(score),
                board.given(e, u),
                board.basis(e, u),
                present(points),
                present(board.ranks(e)[u]),
                board.reported(e, u),
                board.cells(e, u),
                origin == Origin.COMPUTED ? contributions(board, e, u) : List.of());
    }

    private static OptionalDouble present(double x) {
        return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    private static List<Contribution> contributions(Scoreboard board, int e, int u) {
        Plan plan = board.index().plan();
        Computation step = plan.step(e);
        List<Contribution> contributions = new ArrayList<>();
        if (step == null) {
            return contributions;
        }
        double[] weights = board.usedWeights().of(e, u);
        boolean adds =
                step.method() instanceof ArithmeticMean || board.usedWeights().isOwn(e);
        int[] present = step.present(board.columns(), u);
        boolean grow = step.missing().policy() == MissingParts.Policy.EXCLUDE;
        double total =
                grow ? Arrays.stream(present).mapToDouble(k -> weights[k]).sum() : 1;
        for (int k : present) {
            double weight = weights[k] / total;
            double part = board.column(step.part(k))[u];
            contributions.add(
                    new Contribution(plan.element(step.part(k)).code(), weight, adds ? weight * part : Double.NaN));
        }
        return contributions;
    }
}

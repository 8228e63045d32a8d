package org.opendti.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/**
 * Finds the cheapest way for a unit to reach a score or a rank: least Σ cost with Σ weight × gain of attainment ≥ what lacks. Exact: of amounts
 * the cheapest per gain are moved first, the last of them in part; levels, steps and conditions are taken whole or not at all.
 *
 * <pre>{@code
 * Planner planner = Planner.of(index, table).forUnit("Bình Dương").withCost("HTS", Cost.perPoint(3));
 * if (planner.plan(Aim.rank(10)) instanceof Plan plan) {
 *     plan.steps(); // what to move, from where to where
 * }
 * }</pre>
 *
 * <p>What moves is what the table gives of the unit and flows upward to the element: raw values, of ratios and figures per head the first
 * input; attainments; scores of aggregates that are given, up to 1. What lies inside of a given aggregate does not act, and does not move;
 * nor do inputs that several indicators share. Other units stay as they are in the table; an indicator that is judged beside them has to be
 * held fixed, as moving it would move all.
 *
 * <p>Where plans cost the same to 1e-11 of the cost, which is common with equal costs, amounts go before what is indivisible, and what gains
 * most goes first, so that few things move. Immutable and safe between threads.
 */
public final class Planner {

    private final Scoreboard board;
    private final IndicatorTable table;
    private final Optional<Unit> unit;
    private final String target;
    private final Choices choices;
    private final String assumed;

    private Planner(
            Scoreboard board,
            IndicatorTable table,
            Optional<Unit> unit,
            String target,
            Choices choices,
            String assumed) {
        this.board = board;
        this.table = table;
        this.unit = unit;
        this.target = target;
        this.choices = choices;
        this.assumed = assumed;
    }

    /**
     * Looks at the headline, each point at the cost of 1.
     *
     * @param index the index
     * @param table the table, one row a unit
     * @return a planner that needs to know for whom
     * @throws DtiException if the table cannot be scored, a unit lacks the headline, or the recipe prepares the table
     */
    public static Planner of(CompositeIndex index, IndicatorTable table) {
        String headline = index.framework().headline().code();
        return new Planner(index.score(table), table, Optional.empty(), headline, Choices.NONE, "").at(headline);
    }

    /**
     * For a unit.
     *
     * @param spelling a spelling of the unit
     * @return the planner
     * @throws DtiException if there is no such unit, or the table has no row of it
     */
    public Planner forUnit(String spelling) {
        return new Planner(board, table, Optional.of(board.unit(spelling)), target, choices, assumed);
    }

    /**
     * At another element.
     *
     * @param element its code
     * @return the planner
     * @throws DtiException if there is no such element, or a unit lacks it
     */
    public Planner at(String element) {
        board.element(element);
        if (!board.index().recipe().preparation().steps().isEmpty()) {
            throw new DtiException(FindingCode.PLAN_UNITS_TOGETHER, Place.of("", element), "code", element);
        }
        return new Planner(board, table, unit, element, choices, assumed);
    }

    /**
     * With another cost of all that has none of its own.
     *
     * @param cost the cost
     * @return the planner
     */
    public Planner withCosts(Cost cost) {
        return with(choices.withStandard(cost));
    }

    /**
     * With a cost of one element or column.
     *
     * @param name an element's code, or a column such as {@code HDKTS.3.a}
     * @param cost the cost
     * @return the planner
     */
    public Planner withCost(String name, Cost cost) {
        return with(choices.withCost(name, cost));
    }

    /**
     * With a bound of one element or column: the best that its number may become. Without one it is what earns all.
     *
     * @param name an element's code, or a column
     * @param bound in the column's own measure, such as 0.8 of a share or 40 points of a column of points
     * @return the planner
     */
    public Planner withBound(String name, double bound) {
        return with(choices.withBound(name, bound));
    }

    /**
     * With elements or columns that must not move.
     *
     * @param names codes of elements, or columns
     * @return the planner
     */
    public Planner fixing(String... names) {
        return with(choices.withFixed(Set.of(names)));
    }

    /**
     * With counts of whole things. A raw column all of whose numbers are whole, and some above 1, moves to whole numbers: the amount that was
     * found is rounded up, so that the plan still reaches its aim and costs at most one whole thing too much.
     *
     * @return the planner
     */
    public Planner withWholeCounts() {
        return with(choices.withWhole());
    }

    /**
     * With words on what the table assumes of the other units, such as "each follows its trend of 2022 to 2024". Outcomes repeat them.
     *
     * @param words the words
     * @return the planner
     */
    public Planner assumingOfOthers(String words) {
        return new Planner(board, table, unit, target, choices, words);
    }

    private Planner with(Choices newChoices) {
        return new Planner(board, table, unit, target, newChoices, assumed);
    }

    /** {@return the table as it is, scored} */
    public Scoreboard board() {
        return board;
    }

    /** {@return the element at which aims are judged} */
    public Element element() {
        return board.framework().element(target);
    }

    /**
     * What can move.
     *
     * @return a cell an entry, in the framework's order
     * @throws DtiException if an aggregate on the way is no weighted mean or has its weights found from the data, the recipe normalises an
     *     indicator, one is judged beside the other units and not held fixed, or a cost, bound or fixed name is of what does not move or cannot
     *     be; it says why
     * @throws IllegalStateException if no unit was named
     */
    public List<Movable> movables() {
        return levers().stream().map(Lever::movable).toList();
    }

    /**
     * The cheapest plan.
     *
     * @param aim what to reach
     * @return the plan; or that the aim is reached already, or cannot be
     * @throws DtiException as {@link #movables()} does, or if there are fewer units than the rank, or the plan is too hard to find
     * @throws IllegalStateException if no unit was named
     */
    public Outcome plan(Aim aim) {
        return task(aim).solve();
    }

    /**
     * The next-cheapest plans after the cheapest. Each is the cheapest that does not move certain cells: for every cell that a plan moves, the
     * cheapest plan without it is looked for, and so on from there; each moves another set of cells.
     *
     * @param aim what to reach
     * @param count how many at the most, at least 0
     * @return the plans, the cheapest first; none where there is no plan, or none is needed
     * @throws DtiException as {@link #plan(Aim)} does
     * @throws IllegalArgumentException if the count is negative
     * @throws IllegalStateException if no unit was named
     */
    public List<Plan> alternatives(Aim aim, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the count of alternatives (" + count + ") must be at least 0");
        }
        return new Alternatives(task(aim)).next(count);
    }

    /**
     * What each cell can do alone: the least change that gains one rank, or how far its bound leads.
     *
     * @return an entry a cell that can move, in the framework's order; none where the unit is first already
     * @throws DtiException as {@link #movables()} does
     * @throws IllegalStateException if no unit was named
     */
    public List<SingleMove> singleMoves() {
        Trial trial = trial();
        Standing now = trial.after(List.of());
        List<SingleMove> moves = new ArrayList<>();
        if (now.rank() > 1) {
            Search search = new Search(trial, Goal.better(now, trial.rivals()), now.score());
            for (Lever lever : levers()) {
                Optional<Step> step = search.alone(lever);
                Step shown = step.orElse(lever.furthest());
                moves.add(new SingleMove(shown, step.isPresent(), trial.after(List.of(shown))));
            }
        }
        return List.copyOf(moves);
    }

    private Task task(Aim aim) {
        int size = board.units().size();
        if (aim instanceof Aim.Rank rank && rank.worst() > size) {
            throw new DtiException(
                    FindingCode.PLAN_RANK_BEYOND, Place.of(named().name(), target), "rank", rank.worst(), "size", size);
        }
        Trial trial = trial();
        Standing now = trial.after(List.of());
        Goal goal = Goal.of(aim, trial.rivals());
        Question question = new Question(named(), element(), aim, now, goal.needed(), size, board.listSize(), assumed);
        return new Task(question, trial, goal, levers());
    }

    private Trial trial() {
        return new Trial(board, table, named(), target);
    }

    private Unit named() {
        return unit.orElseThrow(() -> new IllegalStateException("a plan is for a unit: call forUnit first"));
    }

    private List<Lever> levers() {
        Leaves leaves = Leaves.of(board.index(), board.card(named().code()), target);
        int row = board.units().indexOf(named());
        return Levers.of(leaves, table, row, choices, new LeverCheck(board.index(), table, named()));
    }
}

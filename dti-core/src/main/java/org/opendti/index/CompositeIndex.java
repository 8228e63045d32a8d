package org.opendti.index;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.prepare.Prepared;
import org.opendti.rank.RankingRule;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/**
 * A framework and a recipe, ready to score tables. Immutable and safe between threads.
 *
 * <pre>{@code
 * CompositeIndex index = CompositeIndex.of(Editions.forYear(2022));
 * Scoreboard board = index.score(table);
 * board.headline().rank("Bình Dương"); // 19
 * }</pre>
 */
public final class CompositeIndex {

    private final Framework framework;
    private final Recipe recipe;
    private final Plan plan;
    private final int threads;

    private CompositeIndex(Framework framework, Recipe recipe, Plan plan, int threads) {
        this.framework = framework;
        this.recipe = recipe;
        this.plan = plan;
        this.threads = threads;
    }

    /**
     * An index by its framework's own methods.
     *
     * @param framework the framework
     * @return the index
     */
    public static CompositeIndex of(Framework framework) {
        return new CompositeIndex(framework, Recipe.defaults(), new Plan(framework, Recipe.defaults()), 1);
    }

    /**
     * This index by another recipe.
     *
     * @param newRecipe the recipe
     * @return the index
     * @throws DtiException if the recipe names an indicator, aggregate or part that the framework does not have, has
     *     parameters for another count of parts, or gives all parts of an aggregate the weight 0
     */
    public CompositeIndex with(Recipe newRecipe) {
        return new CompositeIndex(framework, newRecipe, new Plan(framework, newRecipe), threads);
    }

    /**
     * This index by another framework.
     *
     * @param newFramework the framework
     * @return the index
     * @throws DtiException if the recipe speaks of what this framework does not have
     */
    public CompositeIndex with(Framework newFramework) {
        return new CompositeIndex(newFramework, recipe, new Plan(newFramework, recipe), threads);
    }

    /**
     * This index on several threads, which tables of a hundred thousand units are worth. The scores are the same to the last bit.
     *
     * @param newThreads how many threads at the most, at least 1; they end with each scoring
     * @return the index
     * @throws IllegalArgumentException if there is none
     */
    public CompositeIndex onThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("threads (" + newThreads + ") must be at least 1");
        }
        return new CompositeIndex(framework, recipe, plan, newThreads);
    }

    /** {@return the framework} */
    public Framework framework() {
        return framework;
    }

    /** {@return the recipe} */
    public Recipe recipe() {
        return recipe;
    }

    /** {@return how scores become ranks: by the recipe, else by the framework} */
    public RankingRule ranking() {
        return recipe.ranking().orElse(framework.ranking());
    }

    /**
     * The most points of an element that its scores can be turned into.
     *
     * @param code the element's code
     * @return its max points; empty where the edition states none, or where by the recipe its scores are not on 0..1
     * @throws DtiException if there is no such element
     */
    public OptionalDouble maxPoints(String code) {
        Element element = framework.element(code);
        return plan.isOnUnitScale(plan.number(code)) ? element.maxPoints() : OptionalDouble.empty();
    }

    /**
     * Whether a unit's score rests on that unit alone, so that it can be scored by itself: no step looks at other units, such as a
     * rule of min–max, a z-score, weights found from the data, a rank, or a preparation of the table.
     *
     * @param code the code of the element whose scores are asked for
     * @return whether other units' cells leave the score as it is
     * @throws DtiException if there is no such element
     */
    public boolean judgesUnitsAlone(String code) {
        framework.element(code);
        return recipe.preparation().steps().isEmpty() && plan.judgesUnitsAlone(plan.number(code));
    }

    Plan plan() {
        return plan;
    }

    /**
     * Scores a table at every level.
     *
     * <p>An aggregate whose parts of weight above 0 are all present is computed, and that value flows upward; if it is
     * also given and differs by more than the recipe's tolerance, that is a finding. If a part is missing and the
     * aggregate is given, the given value flows upward. If neither, it is missing, which is no error until that element
     * is asked for; unless the recipe says what becomes of missing parts. An aggregate of 0 points has no value unless given.
     *
     * @param table one row a unit
     * @return scores, points and ranks of every unit at every element
     * @throws DtiException if a unit has several rows, or a number is out of its column's range
     */
    public Scoreboard score(IndicatorTable table) {
        return score(prepare(table));
    }

    /** Scores a table that is ready, or throws. */
    Scoreboard score(Prepared prepared) {
        Findings findings = new Findings();
        Scoreboard board = score(prepared, findings);
        findings.throwIfErrors();
        return board;
    }

    /**
     * Prepares a table of several years or statuses and scores some of its rows, so that a figure can be filled from an earlier
     * year that is not scored itself.
     *
     * @param table the table, which the recipe's preparation acts on as a whole
     * @param rows which rows are scored, one a unit: {@code all -> all.year(2023)}
     * @return scores, points and ranks of these rows
     * @throws DtiException as {@link #score(IndicatorTable)} does, or if there are no such rows
     */
    public Scoreboard score(IndicatorTable table, UnaryOperator<IndicatorTable> rows) {
        Prepared prepared = prepare(table);
        return score(new Prepared(
                rows.apply(prepared.table()), prepared.changes(), prepared.coverage(), prepared.treatments()));
    }

    /**
     * What scoring says of a table, without a result: also of one that cannot be scored.
     *
     * @param table one row a unit
     * @return errors, warnings and notes; among them what units lack for the headline
     * @throws DtiException if a unit has several rows
     */
    public List<Finding> check(IndicatorTable table) {
        Findings findings = new Findings();
        Scoreboard board = score(table, findings);
        board.lacking(plan.number(framework.headline().code())).forEach(findings::add);
        return findings.list();
    }

    private Scoreboard score(IndicatorTable observed, Findings findings) {
        return score(prepare(observed), findings);
    }

    private Scoreboard score(Prepared prepared, Findings findings) {
        IndicatorTable table = prepared.table();
        Map<Unit, Integer> positions = table.positions();
        Intake intake = new Intake(plan, recipe, table, findings);
        ComputationFindings troubles = new ComputationFindings(plan, table.rowUnits(), findings, table::place);
        Values values = plan.evaluate(intake.given, intake.lined, table.rows().size(), threads, troubles);
        for (int e = 0; e < plan.size(); e++) {
            double[] computed = values.computed(e);
            if (computed != null) {
                intake.checkComputed(e, computed);
            }
        }
        checkYears(table, findings);
        return Scoreboard.of(this, prepared, positions, values, intake.bases, findings.list());
    }

    Prepared prepare(IndicatorTable table) {
        if (recipe.preparation().steps().isEmpty()) {
            return new Prepared(table, List.of(), List.of(), List.of());
        }
        try {
            return recipe.preparation().apply(table);
        } catch (IllegalArgumentException e) {
            throw new DtiException(
                    FindingCode.CANNOT_PREPARE, table.place(), "problem", String.valueOf(e.getMessage()));
        }
    }

    /** Several years ranked as one, or a year that the edition does not cover, may be meant; they are said. */
    private void checkYears(IndicatorTable table, Findings findings) {
        Set<Integer> years = table.years();
        if (years.isEmpty()) {
            return;
        }
        long without = table.rows().stream().filter(row -> row.year().isEmpty()).count();
        if (years.size() > 1 || (years.size() == 1 && without > 0)) {
            findings.add(FindingCode.YEARS_MIXED, table.place(), "years", years, "without", without);
        }
        List<Integer> covered = framework.edition().years();
        if (!covered.isEmpty() && !covered.containsAll(years)) {
            findings.add(
                    FindingCode.EDITION_OF_OTHER_YEARS,
                    table.place(),
                    "years",
                    years,
                    "framework",
                    framework.id(),
                    "covered",
                    covered);
        }
    }
}

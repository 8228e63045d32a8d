package org.opendti.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.index.CompositeIndex;
import org.opendti.index.ElementScores;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;

/**
 * An index and a table made ready for scenarios. Immutable and safe between threads.
 *
 * <pre>{@code
 * WhatIf whatIf = WhatIf.of(index, table);
 * ScenarioResult result = whatIf.run(Scenario.named("shops online").with(Change.set("Bình Dương", "HDKTS", 0.60)));
 * result.rank("Bình Dương");       // 15, from 19
 * result.rankGained("Bình Dương"); // 4
 * }</pre>
 *
 * <p>Numbers that take the place of others are scored anew along the way up alone, and where no step of the index looks at other units, for
 * the changed units alone: the same result, to the last bit, as scoring the whole table that the scenario leads to. Everything else is scored as a
 * whole.
 */
public final class WhatIf {

    private final Situation today;
    private final Scoreboard board;
    private final ElementScores base;
    private final Quick quick;

    private WhatIf(Situation today, Scoreboard board, String target) {
        this.today = today;
        this.board = board;
        this.base = board.element(target);
        this.quick = new Quick(today, board, target);
    }

    /**
     * Looks at the headline.
     *
     * @param index the index
     * @param table the table, one row a unit
     * @return the two made ready
     * @throws DtiException if the table cannot be scored, or a unit lacks the headline
     */
    public static WhatIf of(CompositeIndex index, IndicatorTable table) {
        Situation today = new Situation(index, table);
        return new WhatIf(today, today.score(), index.framework().headline().code());
    }

    /**
     * Looks at another element.
     *
     * @param element its code
     * @return the same made ready for it
     * @throws DtiException if there is no such element, or a unit lacks it
     */
    public WhatIf at(String element) {
        return new WhatIf(today, board, element);
    }

    /** {@return the table as it is, scored} */
    public Scoreboard board() {
        return board;
    }

    /** {@return scores and ranks without a scenario} */
    public ElementScores today() {
        return base;
    }

    /**
     * Scores and ranks under a scenario.
     *
     * @param scenario the scenario
     * @return they, beside those of today
     * @throws DtiException if a change cannot be made, or a unit lacks the element then; it names the scenario, the unit and the element
     */
    public ScenarioResult run(Scenario scenario) {
        Optional<double[]> scores = quick.scores(scenario);
        if (scores.isPresent()) {
            double[] ranks = today.index().ranking().rank(scores.get());
            return new ScenarioResult(scenario, board.units(), scores.get(), ranks, base);
        }
        ElementScores then = applied(scenario).score().element(target());
        return new ScenarioResult(scenario, then.units(), then.scores(), then.ranks(), base);
    }

    /**
     * Scores and ranks under several scenarios, each by itself.
     *
     * @param scenarios the scenarios, of different names
     * @return unit × scenario
     * @throws DtiException naming the problems of all scenarios that have any, as {@link #run(Scenario)} does
     * @throws IllegalArgumentException if two have one name
     */
    public ScenarioTable run(List<Scenario> scenarios) {
        Findings findings = new Findings();
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            try {
                results.add(run(scenario));
            } catch (DtiException e) {
                e.findings().forEach(findings::add);
            }
        }
        findings.throwIfErrors();
        return new ScenarioTable(base, results);
    }

    /**
     * What a scenario leads to, to be scored, compared or explained in full.
     *
     * @param scenario the scenario
     * @return the index and the table as they would be
     * @throws DtiException if a change cannot be made
     */
    public Situation applied(Scenario scenario) {
        return new Applying(scenario, today, target()).run();
    }

    private String target() {
        return base.element().code();
    }
}

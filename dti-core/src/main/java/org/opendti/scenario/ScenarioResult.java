package org.opendti.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.index.ElementScores;
import org.opendti.table.Unit;

/** Scores and ranks of one element under a scenario, beside those of today. */
public final class ScenarioResult {

    private final Scenario scenario;
    private final List<Unit> units;
    private final Map<Unit, Integer> positions = new HashMap<>();
    private final double[] scores;
    private final double[] ranks;
    private final ElementScores today;

    ScenarioResult(Scenario scenario, List<Unit> units, double[] scores, double[] ranks, ElementScores today) {
        this.scenario = scenario;
        this.units = List.copyOf(units);
        this.scores = scores;
        this.ranks = ranks;
        this.today = today;
        for (int u = 0; u < units.size(); u++) {
            positions.put(units.get(u), u);
        }
    }

    /** {@return the scenario} */
    public Scenario scenario() {
        return scenario;
    }

    /** {@return the units under the scenario: those of the table, without those removed, then those added} */
    public List<Unit> units() {
        return units;
    }

    /** {@return a copy of the scores, in the order of the units} */
    public double[] scores() {
        return scores.clone();
    }

    /** {@return a copy of the ranks, in the order of the units} */
    public double[] ranks() {
        return ranks.clone();
    }

    /** {@return scores and ranks without the scenario} */
    public ElementScores today() {
        return today;
    }

    /**
     * Whether a unit is there under the scenario.
     *
     * @param unit the unit
     * @return whether it has a score
     */
    public boolean has(Unit unit) {
        return positions.containsKey(unit);
    }

    /**
     * A unit's score.
     *
     * @param unit the unit
     * @return the score
     * @throws DtiException if the scenario has no such unit
     */
    public double score(Unit unit) {
        return scores[position(unit)];
    }

    /**
     * A unit's score.
     *
     * @param unit a spelling of the unit
     * @return the score
     * @throws DtiException if there is no such unit
     */
    public double score(String unit) {
        return score(unit(unit));
    }

    /**
     * A unit's rank.
     *
     * @param unit the unit
     * @return the rank, from 1
     * @throws DtiException if the scenario has no such unit
     */
    public double rank(Unit unit) {
        return ranks[position(unit)];
    }

    /**
     * A unit's rank.
     *
     * @param unit a spelling of the unit
     * @return the rank, from 1
     * @throws DtiException if there is no such unit
     */
    public double rank(String unit) {
        return rank(unit(unit));
    }

    /**
     * Ranks that a unit gains, today − scenario: +4 from 19 to 15.
     *
     * @param unit the unit
     * @return the ranks; NaN for a unit that is added
     * @throws DtiException if the scenario has no such unit
     */
    public double rankGained(Unit unit) {
        return isNew(unit) ? Double.NaN : today.rank(unit) - rank(unit);
    }

    /**
     * Ranks that a unit gains, today − scenario: +4 from 19 to 15.
     *
     * @param unit a spelling of the unit
     * @return the ranks; NaN for a unit that is added
     * @throws DtiException if there is no such unit
     */
    public double rankGained(String unit) {
        return rankGained(unit(unit));
    }

    /**
     * Score that a unit gains, scenario − today.
     *
     * @param unit the unit
     * @return the score; NaN for a unit that is added
     * @throws DtiException if the scenario has no such unit
     */
    public double scoreGained(Unit unit) {
        return isNew(unit) ? Double.NaN : score(unit) - today.score(unit);
    }

    /** {@return the units whose rank is another than today, and those added; the best first} */
    public List<Unit> moved() {
        return IntStream.range(0, units.size())
                .boxed()
                .filter(u -> rankGained(units.get(u)) != 0)
                .sorted(Comparator.comparingDouble((Integer u) -> ranks[u])
                        .thenComparing(u -> units.get(u).code()))
                .map(units::get)
                .toList();
    }

    private boolean isNew(Unit unit) {
        return !today.units().contains(unit);
    }

    private Unit unit(String spelling) {
        return today.list().get(spelling);
    }

    private int position(Unit unit) {
        Integer position = positions.get(unit);
        if (position == null) {
            throw new DtiException(
                    FindingCode.UNIT_NOT_IN_TABLE,
                    Place.of(unit.name(), ""),
                    "unit",
                    unit.name(),
                    "count",
                    units.size(),
                    "size",
                    today.list().size());
        }
        return position;
    }
}

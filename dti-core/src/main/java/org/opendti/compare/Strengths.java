package org.opendti.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * In what a unit is strong and weak, by a stated rule.
 *
 * <p>An element is a strength where the unit's rank there is at least so many places better than its rank in the headline, and in the
 * best share of the units; a weakness where it is as many places worse, and in the worst share. Both are asked: a leader is
 * near the top in most elements, and what is special is what lifts it further; and the best element of a straggler is
 * no strength if most others are still better there. Ranks are by the board's rule, among the units that have the element, in
 * the headline too.
 *
 * <p>The elements are the lowest known of all units, as in {@link Gap#toMean(Scoreboard, String, Unit)}, which says what each gains or
 * loses.
 *
 * @param unit the unit
 * @param element the code of the headline, or of the element in its place
 * @param rule by which strengths and weaknesses are told
 * @param gap the gap to the mean of all units
 * @param strengths the strengths, what gains most against the mean first
 * @param weaknesses the weaknesses, what loses most first
 */
public record Strengths(Unit unit, String element, Rule rule, Gap gap, List<Trait> strengths, List<Trait> weaknesses) {

    /**
     * When an element is a strength or a weakness.
     *
     * @param places at least so many ranks better, or worse, than in the headline; at least 0
     * @param share in the best, or worst, so many of the units, in (0, 1]; 1/3 of 63 are the ranks 1 to 21, and 43 to 63
     */
    public record Rule(int places, double share) {

        /** Five places, and a third. */
        public static final Rule DEFAULT = new Rule(5, 1 / 3.0);

        /**
         * Checks the ranges.
         *
         * @param places as above
         * @param share as above
         * @throws IllegalArgumentException if places are below 0, or the share is not above 0 and at most 1
         */
        public Rule {
            if (places < 0) {
                throw new IllegalArgumentException("places (" + places + ") must be at least 0");
            }
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share (" + share + ") must be above 0 and at most 1");
            }
        }

        private boolean isStrength(Trait trait) {
            return trait.headlineRank() - trait.rank() >= places && trait.rank() <= share * trait.units() + 1e-9;
        }

        private boolean isWeakness(Trait trait) {
            return trait.rank() - trait.headlineRank() >= places
                    && trait.rank() > trait.units() - share * trait.units() + 1e-9;
        }
    }

    /**
     * A strength or a weakness.
     *
     * @param part the element, and what it adds to the gap to the mean of all
     * @param rank the unit's rank there
     * @param headlineRank its rank in the headline, among the same units
     * @param units among how many units that have the element
     */
    public record Trait(Gap.Part part, double rank, double headlineRank, int units) {}

    /**
     * Copies the lists.
     *
     * @param unit as above
     * @param element as above
     * @param rule as above
     * @param gap as above
     * @param strengths as above
     * @param weaknesses as above
     */
    public Strengths {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
    }

    /**
     * A unit's strengths and weaknesses.
     *
     * @param board the board
     * @param code the code of the headline, or of the element in its place
     * @param unit the unit
     * @param rule the rule
     * @return what is told by it
     * @throws DtiException as {@link Gap#toMean(Scoreboard, String, Unit)} does
     */
    public static Strengths of(Scoreboard board, String code, Unit unit, Rule rule) {
        Gap gap = Gap.toMean(board, code, unit);
        List<Trait> strengths = new ArrayList<>();
        List<Trait> weaknesses = new ArrayList<>();
        for (Gap.Part part : gap.parts()) {
            if (!Double.isNaN(part.score())) {
                Trait trait = trait(board, code, unit, part);
                if (rule.isStrength(trait)) {
                    strengths.add(trait);
                } else if (rule.isWeakness(trait)) {
                    weaknesses.add(trait);
                }
            }
        }
        Comparator<Trait> least =
                Comparator.comparingDouble(trait -> trait.part().amount());
        strengths.sort(least.reversed());
        weaknesses.sort(least);
        return new Strengths(unit, code, rule, gap, strengths, weaknesses);
    }

    private static Trait trait(Scoreboard board, String code, Unit unit, Gap.Part part) {
        List<Unit> having = board.units().stream()
                .filter(other -> !Double.isNaN(board.score(other, part.element())))
                .toList();
        Scoreboard among = board.among(having);
        return new Trait(part, among.rank(unit, part.element()), among.rank(unit, code), having.size());
    }
}

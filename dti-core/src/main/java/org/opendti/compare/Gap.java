package org.opendti.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * How far a unit is ahead of another, or of a mean, in one element of a board, and by what.
 *
 * <p>The gap is the sum over the lowest elements that are known of both: Σ share · (own score − other score), where a share is the
 * product of the shares of weights on the way up, summed over the ways. It adds up within 1e-12. Where the element is no weighted sum
 * of them, as with a geometric mean, each gets its Shapley value, its mean effect over all orders of replacing the other's scores by
 * the unit's own; above 14 elements nested by main index ({@link Splitting}).
 *
 * <p>A mean is one over the units that have an element; the mean of a region has the unit itself in it. What is held against the unit
 * is the score of that mean profile: where the element is a weighted sum, the mean of the scores.
 *
 * @param unit the unit
 * @param element the element's code
 * @param score the unit's score
 * @param otherScore the score that it is held against
 * @param parts what makes the gap, in the edition's order
 * @param splitting how it was split
 */
public record Gap(Unit unit, String element, double score, double otherScore, List<Part> parts, Splitting splitting) {

    /**
     * What one element makes of a gap.
     *
     * @param element the element's code
     * @param partsUnknown whether it is made of parts that are not known of both, so that it stands for them
     * @param score the unit's score there; NaN where missing
     * @param otherScore the score that it is held against; NaN where missing
     * @param share its share in the element whose gap it is; empty where that is no weighted sum
     * @param amount how much it adds to the gap: +0.02 puts the unit ahead by 0.02
     */
    public record Part(
            String element,
            boolean partsUnknown,
            double score,
            double otherScore,
            OptionalDouble share,
            double amount) {}

    /**
     * Copies the parts.
     *
     * @param unit as above
     * @param element as above
     * @param score as above
     * @param otherScore as above
     * @param parts as above
     * @param splitting as above
     */
    public Gap {
        parts = List.copyOf(parts);
    }

    /** {@return how far the unit is ahead: +0.03 where it has 0.63 and the other 0.60} */
    public double amount() {
        return score - otherScore;
    }

    /**
     * Between two units.
     *
     * @param board the board
     * @param code the element's code
     * @param unit the unit
     * @param other the unit that it is held against
     * @return unit − other
     * @throws DtiException if there is no such element or unit, one of the two lacks it, or it judges units beside one another
     */
    public static Gap between(Scoreboard board, String code, Unit unit, Unit other) {
        return toMean(board, code, unit, List.of(other));
    }

    /**
     * To the mean of the unit's region, the unit itself in it.
     *
     * @param board the board
     * @param code the element's code
     * @param unit the unit
     * @return unit − mean of its region
     * @throws DtiException if there is no such element or unit, the unit has no region, a unit of it lacks the element, or the
     *     element judges units beside one another
     */
    public static Gap toRegion(Scoreboard board, String code, Unit unit) {
        String region = board.unit(unit.code()).groups().getOrDefault(Unit.REGION, "");
        return toMean(board, code, unit, board.within(region).units());
    }

    /**
     * To the mean of all units of the board, the unit itself in it.
     *
     * @param board the board
     * @param code the element's code
     * @param unit the unit
     * @return unit − mean of all
     * @throws DtiException if there is no such element or unit, some unit lacks it, or it judges units beside one another
     */
    public static Gap toMean(Scoreboard board, String code, Unit unit) {
        return toMean(board, code, unit, board.units());
    }

    /**
     * To the mean of some units.
     *
     * @param board the board
     * @param code the element's code
     * @param unit the unit
     * @param others the units, at least one; the unit itself may be among them
     * @return unit − mean of the others
     * @throws IllegalArgumentException if there are no others
     * @throws DtiException if there is no such element or unit, one of them lacks it, or it judges units beside one another
     */
    public static Gap toMean(Scoreboard board, String code, Unit unit, List<Unit> others) {
        if (others.isEmpty()) {
            throw new IllegalArgumentException("others (none) must be at least one unit");
        }
        Profile profile = Profile.of(board, code);
        List<Unit> all = Profile.with(unit, others);
        all.forEach(one -> board.score(one, code));
        Cut cut = profile.cut(all);
        profile.check(all, cut);
        double[] own = values(cut, leaf -> board.score(unit, leaf));
        double[] other = values(cut, leaf -> profile.mean(others, leaf));
        boolean complete = IntStream.range(0, own.length).noneMatch(e -> Double.isNaN(own[e] + other[e]));
        return profile.isLinear(cut) && complete
                ? linear(profile, cut, unit, own, other)
                : split(profile, cut, unit, own, other);
    }

    private static double[] values(Cut cut, ToDoubleFunction<String> value) {
        return cut.leaves().stream().mapToDouble(value).toArray();
    }

    private static Gap linear(Profile profile, Cut cut, Unit unit, double[] own, double[] other) {
        double[] shares = profile.shares(cut);
        List<Part> parts = new ArrayList<>();
        double mean = 0;
        for (int e = 0; e < own.length; e++) {
            OptionalDouble share = OptionalDouble.of(shares[e]);
            parts.add(part(cut, e, own[e], other[e], share, shares[e] * (own[e] - other[e])));
            mean += shares[e] * other[e];
        }
        double score = profile.board().score(unit, profile.target());
        return new Gap(unit, profile.target(), score, mean, parts, Splitting.ALL_ORDERS);
    }

    private static Part part(Cut cut, int e, double own, double other, OptionalDouble share, double amount) {
        String code = cut.leaves().get(e);
        return new Part(code, cut.hasUnknownParts(code), own, other, share, amount);
    }

    private static Gap split(Profile profile, Cut cut, Unit unit, double[] own, double[] other) {
        Splitter.Split split = Splitter.split(new GapGame(profile, cut, unit, own, other), 1, CauseOrder.SHAPLEY);
        double[] amounts = split.amounts()[0];
        List<Part> parts = IntStream.range(0, own.length)
                .mapToObj(e -> part(cut, e, own[e], other[e], OptionalDouble.empty(), amounts[e]))
                .toList();
        double score = profile.board().score(unit, profile.target());
        double otherScore = score - Arrays.stream(amounts).sum();
        return new Gap(unit, profile.target(), score, otherScore, parts, split.splitting());
    }
}

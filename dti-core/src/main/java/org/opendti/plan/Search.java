package org.opendti.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the cheapest steps, and holds them against the scores that they really lead to: sums of gains and scores may differ in their last
 * digits.
 */
final class Search {

    /** By how much sums of gains may differ from scores for rounding. */
    private static final double ROUNDING = 1e-12;

    /** The share of the way to the bound by which an amount that is just short is raised first. */
    private static final double NUDGE = 0x1p-48;

    private final Trial trial;
    private final Goal goal;
    private final double today;

    /**
     * Steps that reach the goal.
     *
     * @param steps the steps
     * @param cost what they cost
     * @param reached where the unit stands then
     */
    record Found(List<Step> steps, double cost, Standing reached) {}

    Search(Trial trial, Goal goal, double today) {
        this.trial = trial;
        this.goal = goal;
        this.today = today;
    }

    /** The cheapest steps of some levers; empty if all of them together do not reach the goal. */
    Optional<Found> cheapest(List<Lever> levers) {
        List<Knapsack.Item> items = levers.stream().map(Lever::item).toList();
        for (double shift : new double[] {-ROUNDING, 0, ROUNDING}) {
            Optional<Knapsack.Taken> taken = Knapsack.cheapest(items, goal.needed() - today + shift);
            if (taken.isEmpty()) {
                break;
            }
            Optional<Found> found = settle(levers, taken.get(), taken.get().gain() - shift);
            if (found.isPresent()) {
                return found;
            }
        }
        return kept(levers.stream().map(Lever::furthest).toList());
    }

    /** The steps of what is taken, so much by the one in part. */
    private Optional<Found> settle(List<Lever> levers, Knapsack.Taken taken, double gain) {
        List<Step> steps = new ArrayList<>();
        for (int l = 0; l < levers.size(); l++) {
            if (taken.option(l) >= 0) {
                steps.add(levers.get(l).steps().get(taken.option(l)));
            }
        }
        if (taken.partial() < 0) {
            return kept(steps);
        }
        Slide slide = (Slide) levers.get(taken.partial());
        int place = (int) IntStream.range(0, taken.partial())
                .filter(l -> taken.option(l) >= 0)
                .count();
        return kept(with(steps, place, slide.to(least(slide, gain, steps))));
    }

    private static List<Step> with(List<Step> steps, int place, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(place, step);
        return all;
    }

    /** The least change of the last amount that reaches the goal; its bound if none does. */
    private double least(Slide slide, double gain, List<Step> others) {
        double low = slide.raised(gain / slide.spot().weight());
        double high = low;
        for (double share = NUDGE; low != slide.bound() && !isReached(others, slide, high); share *= 8) {
            low = high;
            high = slide.toward(low, share);
        }
        double middle = slide.between(low, high);
        while (middle != low && middle != high) {
            if (isReached(others, slide, middle)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = slide.between(low, high);
        }
        return high;
    }

    private boolean isReached(List<Step> others, Slide slide, double x) {
        return isReached(with(others, others.size(), slide.to(x)));
    }

    private boolean isReached(List<Step> steps) {
        return goal.reached().test(trial.after(steps));
    }

    /** The steps without those that the others do not need, the dearest first; empty if they do not reach the goal. */
    private Optional<Found> kept(List<Step> steps) {
        if (!isReached(steps)) {
            return Optional.empty();
        }
        List<Step> kept = new ArrayList<>(steps);
        List<Step> dearest = new ArrayList<>(steps);
        dearest.sort(Comparator.comparingDouble(Step::cost).reversed());
        for (Step step : dearest) {
            List<Step> without = new ArrayList<>(kept);
            without.remove(step);
            if (isReached(without)) {
                kept = without;
            }
        }
        double cost = kept.stream().mapToDouble(Step::cost).sum();
        return Optional.of(new Found(List.copyOf(kept), cost, trial.after(kept)));
    }

    /** The least change of one lever that reaches the goal; empty if it cannot. */
    Optional<Step> alone(Lever lever) {
        double gain = goal.needed() - today;
        if (!isReached(List.of(lever.furthest()))) {
            return Optional.empty();
        }
        if (lever instanceof Slide slide) {
            return Optional.of(slide.to(least(slide, gain, List.of())));
        }
        return lever.steps().stream().filter(step -> isReached(List.of(step))).findFirst();
    }
}

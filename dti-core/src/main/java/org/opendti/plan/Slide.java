package org.opendti.plan;

import java.util.List;
import org.opendti.kernel.Numbers;

/**
 * A cell that moves by any amount.
 *
 * @param spot the cell
 * @param line what its numbers earn
 * @param now the number today
 * @param bound the best that it may become
 * @param whole whether it is a count of whole things
 */
record Slide(Spot spot, Line line, double now, double bound, boolean whole) implements Lever {

    /**
     * A straight line from what earns nothing to what earns all, perhaps of logarithms.
     *
     * @param worst what earns nothing
     * @param best what earns all
     * @param logarithmic whether logarithms are compared
     */
    record Line(double worst, double best, boolean logarithmic) {

        double attainment(double x) {
            double share = logarithmic
                    ? (Math.log(Math.max(0, x)) - Math.log(worst)) / (Math.log(best) - Math.log(worst))
                    : (x - worst) / (best - worst);
            return Math.min(1, Math.max(0, share)) + 0.0;
        }

        /** The number that earns so much more than one that earns something, or than the worst. */
        double raised(double x, double gain) {
            double from = isBelow(x) ? worst : x;
            return logarithmic ? from * Math.pow(best / worst, gain) : from + (best - worst) * gain;
        }

        /** Whether a number is worse than what earns nothing. */
        boolean isBelow(double x) {
            return best > worst ? x < worst : x > worst;
        }

        /** Whether one number is at least as good as another. */
        boolean isAsGood(double x, double other) {
            return best > worst ? x >= other : x <= other;
        }

        /** The next whole number that is at least as good. */
        double wholeFrom(double x) {
            return best > worst ? Math.ceil(x) : Math.floor(x);
        }

        /** The next whole number that is no better. */
        double wholeUpTo(double x) {
            return best > worst ? Math.floor(x) : Math.ceil(x);
        }
    }

    @Override
    public List<Step> steps() {
        return List.of(to(bound));
    }

    /** The step to a number. */
    Step to(double x) {
        return spot.step(Step.Kind.AMOUNT, Numbers.shortest(x + 0.0), line.attainment(x), x - now);
    }

    /** The number that gains so much attainment, rounded up to a whole one where it counts; at most the bound. */
    double raised(double gain) {
        double exact = line.raised(now, gain);
        double x = whole ? line.wholeFrom(exact) : exact;
        return line.isAsGood(x, bound) ? bound : x;
    }

    /** A number on the way to the bound, at so great a share of it. */
    double toward(double x, double share) {
        double exact = x + (bound - x) * share;
        double further = whole ? line.wholeFrom(exact) : exact;
        return share >= 1 || line.isAsGood(further, bound) ? bound : further;
    }

    /** The number half-way; where there is none between, the worse one, or the better one by rounding. */
    double between(double worse, double better) {
        double middle = worse + (better - worse) / 2;
        return whole ? line.wholeUpTo(middle) : middle;
    }
}

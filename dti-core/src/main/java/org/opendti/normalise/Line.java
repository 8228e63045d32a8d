package org.opendti.normalise;

import org.opendti.kernel.Normalising;

/**
 * A straight line through raw values: (x − shift)·factor + base, held within [least, greatest]. With shift 20, factor
 * 0.025 and base 0, 50 gives 0.75. Results without an end have infinite ones.
 *
 * @param shift what is taken off first
 * @param factor what that is multiplied by
 * @param base what is added last
 * @param least the least result
 * @param greatest the greatest result
 */
public record Line(double shift, double factor, double base, double least, double greatest) implements Fit {

    private static final int MOST_NUDGES = 4;
    private static final double NO_END = Double.POSITIVE_INFINITY;

    /** The line through (worst, atWorst) and (best, atBest), without ends. */
    static Line through(double worst, double best, double atWorst, double atBest) {
        return new Line(worst, (atBest - atWorst) / (best - worst), atWorst, -NO_END, NO_END);
    }

    /**
     * The same line held at both; the best is met exactly, which division and multiplication alone may miss by a bit.
     */
    static Line between(double worst, double best, double atWorst, double atBest) {
        double factor = (atBest - atWorst) / (best - worst);
        for (int i = 0; i < MOST_NUDGES && (best - worst) * factor + atWorst < atBest; i++) {
            factor = factor > 0 ? Math.nextUp(factor) : Math.nextDown(factor);
        }
        return new Line(worst, factor, atWorst, atWorst, atBest);
    }

    static Line of(double worst, double best, double atWorst, double atBest, Beyond beyond) {
        return beyond == Beyond.HOLD ? between(worst, best, atWorst, atBest) : through(worst, best, atWorst, atBest);
    }

    /**
     * This line for values of a span: without its ends where none of them passes one, which gives the same results sooner.
     *
     * @param span the least and the greatest of the values
     * @return the line
     */
    public Line over(Span span) {
        double one = (span.least() - shift) * factor + base;
        double other = (span.greatest() - shift) * factor + base;
        boolean within = Math.min(one, other) >= least && Math.max(one, other) <= greatest;
        return within ? new Line(shift, factor, base, -NO_END, NO_END) : this;
    }

    /** {@return whether results are held at an end} */
    public boolean hasEnds() {
        return least > -NO_END || greatest < NO_END;
    }

    /** {@return this very line} */
    @Override
    public Line line() {
        return this;
    }

    /**
     * The results of values, without an allocation.
     *
     * @param values the values; NaN stays NaN
     * @param into of the same length, perhaps the same array; overwritten
     */
    public void into(double[] values, double[] into) {
        if (!hasEnds()) {
            Normalising.affine(values, shift, factor, base, into);
        } else {
            Normalising.held(values, shift, factor, base, least, greatest, into);
        }
    }
}

package org.opendti.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.opendti.aggregate.Field.Domain;

/**
 * The adjusted index of Mazziotta and Pareto, M ∓ S·cv of parts on a scale of 70 to 130. With fixed goalposts a
 * unit's value does not depend on the others, and years can be compared.
 *
 * <p>Normalises: r = 70 + 60 (x − worst) / (best − worst), so that 100 is midway; outside of the goalposts r passes
 * 70 or 130. M, S and cv are those of {@link MazziottaPareto}. Of 0.9 and 0.5 on goalposts 0 and 1: r = 124 and 100,
 * M = 112, S² = 288, so 112 − 288 / 112 = 109.43.
 *
 * <p>One part has no penalty. Without fixed goalposts the least and the greatest value over the units that are judged
 * serve; a part that is the same for all units is then told as {@link Aggregation.Trouble#NO_SPREAD}, and no unit has
 * a value. A unit so far below the goalposts that M is not above 0 is told as
 * {@link Aggregation.Trouble#MEAN_NOT_POSITIVE}. Source: M. Mazziotta, A. Pareto, <i>On a Generalized
 * Non-compensatory Composite Index for Measuring Socio-economic Phenomena</i> (2016).
 *
 * @param phenomenon whether something good is measured (the penalty is taken off) or something bad (it is added)
 * @param goalposts of each part; one for all parts; or none, and the units' least and greatest values serve
 */
public record AdjustedMazziottaPareto(Phenomenon phenomenon, List<Goalposts> goalposts) implements Aggregation {

    private static final double LOWER = 70;
    private static final double RANGE = 60;

    /**
     * Copies the goalposts.
     *
     * @param phenomenon as above
     * @param goalposts as above
     */
    public AdjustedMazziottaPareto {
        goalposts = List.copyOf(goalposts);
    }

    /**
     * Without fixed goalposts: between the least and the greatest value of the units.
     *
     * @param phenomenon whether something good is measured or something bad
     * @return the method
     */
    public static AdjustedMazziottaPareto ofTheUnits(Phenomenon phenomenon) {
        return new AdjustedMazziottaPareto(phenomenon, List.of());
    }

    @Override
    public String id() {
        return "adjusted-mazziotta-pareto";
    }

    @Override
    public boolean isRelative() {
        return goalposts.isEmpty();
    }

    @Override
    public OptionalInt partCount() {
        return goalposts.size() > 1 ? OptionalInt.of(goalposts.size()) : OptionalInt.empty();
    }

    @Override
    public AdjustedMazziottaPareto ofParts(int... kept) {
        return partCount().isEmpty()
                ? this
                : new AdjustedMazziottaPareto(
                        phenomenon, Arrays.stream(kept).mapToObj(goalposts::get).toList());
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return judge(Field.complete(parts, weights, Domain.ANY, report), parts.length);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return judge(Field.present(parts, weights, Domain.ANY, report), parts.length);
    }

    private double[] judge(Field field, int all) {
        partCount().ifPresent(count -> Shapes.checkCount(id(), "goalposts", count, all));
        double[][] r = new double[field.parts().length][];
        boolean spread = true;
        for (int k = 0; k < r.length; k++) {
            boolean fixed = !goalposts.isEmpty();
            double worst = fixed ? posts(field.number(k)).worst() : field.least(k);
            double best = fixed ? posts(field.number(k)).best() : field.most(k);
            if (worst == best) {
                field.tell(k, Trouble.NO_SPREAD);
                spread = false;
            }
            r[k] = between(field.parts()[k], worst, best);
        }
        return spread ? Unbalance.values(field, r, phenomenon) : field.nothing();
    }

    private Goalposts posts(int part) {
        return goalposts.get(goalposts.size() == 1 ? 0 : part);
    }

    private static double[] between(double[] part, double worst, double best) {
        return Arrays.stream(part)
                .map(x -> LOWER + RANGE * ((x - worst) / (best - worst)))
                .toArray();
    }
}

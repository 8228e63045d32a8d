package org.opendti.weight;

import org.opendti.kernel.Extremes;

/**
 * The method based on the removal effects of criteria: a part counts the more, the more the units' overall performance
 * changes without it. With n = min/x (x/max where less is better) and m parts, a unit's performance is S = ln(1 + Σ|ln n| /
 * m); S′ is the same without part k's term; w ~ Σ|S′ − S| over the units.
 *
 * <p>Values are above 0. A constant part has weight 0, as the formula says; if all are constant there are no weights. Times a
 * constant a part keeps its weight. Units that lack a part are left out. Source: Keshavarz-Ghorabaee, Amiri, Zavadskas,
 * Turskis and Antucheviciene (2021), <i>Determination of objective weights using a new method based on the removal effects
 * of criteria (MEREC)</i>.
 *
 * <p>Of (1, e) and (1, e²): the second unit has S = ln(1 + 3/2), without the one part ln(1 + 2/2) and without the other
 * ln(1 + 1/2); the effects 0.223 and 0.511 give the weights 0.304 and 0.696.
 */
public record Merec() implements SharedWeighting {

    @Override
    public String type() {
        return "merec";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        double[][] complete = PartColumns.complete("MEREC", columns, lessIsBetter, PartColumns.Range.POSITIVE);
        if (complete.length == 1) {
            return new double[] {1};
        }
        double[][] terms = new double[complete.length][];
        for (int k = 0; k < terms.length; k++) {
            terms[k] = terms(complete[k], lessIsBetter[k], complete.length);
        }
        return PartColumns.shares("MEREC", complete, effects(terms));
    }

    /** |ln n| / m of every unit. */
    private static double[] terms(double[] column, boolean less, int parts) {
        double best = less ? Extremes.greatest(column) : Extremes.least(column);
        double[] terms = new double[column.length];
        for (int u = 0; u < column.length; u++) {
            terms[u] = Math.abs(Math.log(column[u]) - Math.log(best)) / parts;
        }
        return terms;
    }

    /** S − S′ = −ln(1 − t / (1 + Σt)) with t the term of the part, summed over the units. */
    private static double[] effects(double[][] terms) {
        double[] effects = new double[terms.length];
        for (int u = 0; u < terms[0].length; u++) {
            double sum = 1;
            for (double[] part : terms) {
                sum += part[u];
            }
            for (int k = 0; k < terms.length; k++) {
                effects[k] -= Math.log1p(-terms[k][u] / sum);
            }
        }
        return effects;
    }
}

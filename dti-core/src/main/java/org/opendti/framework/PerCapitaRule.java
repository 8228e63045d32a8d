package org.opendti.framework;

/**
 * A count over a population, against a target: (count · scale / population) / target. 3300 members of community teams among
 * 2823400 people, with a scale of 100 and a target of 0.15 per 100: 0.1169 / 0.15 = 0.779. Count and population are at
 * least 0; a population of 0 is an error.
 *
 * @param scale to how many people the target refers, above 0, such as 100
 * @param target what earns all points, above 0
 * @param beyond what happens above the target
 */
public record PerCapitaRule(double scale, double target, Beyond beyond) implements ScoringRule {

    /**
     * Checks the ranges.
     *
     * @param scale as above
     * @param target as above
     * @param beyond as above
     * @throws IllegalArgumentException if scale or target is not a finite number above 0
     */
    public PerCapitaRule {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY && target > 0 && target < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale (" + scale + ") and target (" + target + ") must be above 0");
        }
    }

    @Override
    public String type() {
        return "per-capita";
    }

    @Override
    public int inputCount() {
        return 2;
    }

    @Override
    public double leastRaw() {
        return 0;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] count = raw.column(0);
        double[] population = raw.column(1);
        return Holding.attainments(
                raw.units(),
                u -> {
                    if (population[u] == 0 && !Double.isNaN(count[u])) {
                        report.add(u, Trouble.NO_POPULATION, "0");
                        return Double.NaN;
                    }
                    return count[u] * scale / population[u] / target;
                },
                beyond,
                report);
    }
}

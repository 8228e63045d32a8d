package org.opendti.audit;

/**
 * The thresholds of an audit. Each is a convention, not a law; the defaults are those of the OECD/JRC Handbook (2008),
 * of the JRC's audits of indices, and for the fences of Tukey (1977). Immutable.
 *
 * @param leastAvailable the share of values that must be present, else an indicator or a unit is flagged; default 0.65
 * @param leastNonZero the share of present values that must not be 0; default 0.5
 * @param leastDistinct how many different values there must be, as a share of those present; default 0.5
 * @param skewness from which skewness on, in absolute terms and with the kurtosis, outliers are suspected; default 2
 * @param kurtosis from which excess kurtosis on, with the skewness, outliers are suspected; default 3.5
 * @param collinear from which correlation on, in absolute terms, two parts of an aggregate say the same; default 0.9
 * @param weak below which correlation, in absolute terms, two elements hardly go together; default 0.3
 * @param innerFence how many interquartile ranges beyond the quartiles a value is an outlier; default 1.5
 * @param outerFence how many interquartile ranges beyond the quartiles it is an extreme one; default 3
 * @param zScore from how many standard deviations off the mean on a value is an outlier; default 3
 * @param judgedBy the coefficient that the thresholds of correlation are held against; default Pearson's
 */
public record AuditOptions(
        double leastAvailable,
        double leastNonZero,
        double leastDistinct,
        double skewness,
        double kurtosis,
        double collinear,
        double weak,
        double innerFence,
        double outerFence,
        double zScore,
        Correlation.Kind judgedBy) {

    /**
     * Checks the ranges.
     *
     * @param leastAvailable as above
     * @param leastNonZero as above
     * @param leastDistinct as above
     * @param skewness as above
     * @param kurtosis as above
     * @param collinear as above
     * @param weak as above
     * @param innerFence as above
     * @param outerFence as above
     * @param zScore as above
     * @param judgedBy as above
     * @throws IllegalArgumentException if a share or correlation is not within [0, 1], or another threshold is negative or
     *     no number
     */
    public AuditOptions {
        share("leastAvailable", leastAvailable);
        share("leastNonZero", leastNonZero);
        share("leastDistinct", leastDistinct);
        share("collinear", collinear);
        share("weak", weak);
        atLeast("skewness", skewness, 0);
        atLeast("kurtosis", kurtosis, 0);
        atLeast("innerFence", innerFence, 0);
        atLeast("outerFence", outerFence, innerFence);
        atLeast("zScore", zScore, 0);
    }

    private static void share(String name, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(name + " (" + x + ") must be within 0 to 1");
        }
    }

    private static void atLeast(String name, double x, double least) {
        if (!(x >= least)) {
            throw new IllegalArgumentException(name + " (" + x + ") must be at least " + least);
        }
    }

    /** {@return the defaults stated above} */
    public static AuditOptions defaults() {
        return new AuditOptions(0.65, 0.5, 0.5, 2, 3.5, 0.9, 0.3, 1.5, 3, 3, Correlation.Kind.PEARSON);
    }

    /**
     * These options with another least share of values present.
     *
     * @param share the share of values that must be present, in [0, 1]
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withLeastAvailable(double share) {
        return new AuditOptions(
                share,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with another least share of values other than 0.
     *
     * @param share the share of present values that must not be 0, in [0, 1]
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withLeastNonZero(double share) {
        return new AuditOptions(
                leastAvailable,
                share,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with another least share of different values.
     *
     * @param share the share of different values among those present, in [0, 1]
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withLeastDistinct(double share) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                share,
                skewness,
                kurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with another skewness and kurtosis from which on outliers are suspected.
     *
     * @param newSkewness the skewness, at least 0
     * @param newKurtosis the excess kurtosis, at least 0
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withOutliers(double newSkewness, double newKurtosis) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                newSkewness,
                newKurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with another threshold for parts that say the same.
     *
     * @param correlation the correlation from which on two parts say the same, in [0, 1]
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withCollinear(double correlation) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                correlation,
                weak,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with another threshold for elements that hardly go together.
     *
     * @param correlation the correlation below which two elements hardly go together, in [0, 1]
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withWeak(double correlation) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                correlation,
                innerFence,
                outerFence,
                zScore,
                judgedBy);
    }

    /**
     * These options with other fences.
     *
     * @param inner interquartile ranges beyond the quartiles, at least 0
     * @param outer the same for extreme values, at least the inner
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withFences(double inner, double outer) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                weak,
                inner,
                outer,
                zScore,
                judgedBy);
    }

    /**
     * These options with another threshold of standard deviations.
     *
     * @param deviations standard deviations off the mean, at least 0
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public AuditOptions withZScore(double deviations) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                deviations,
                judgedBy);
    }

    /**
     * These options with correlations judged by another coefficient.
     *
     * @param kind the coefficient
     * @return the options
     */
    public AuditOptions withJudgedBy(Correlation.Kind kind) {
        return new AuditOptions(
                leastAvailable,
                leastNonZero,
                leastDistinct,
                skewness,
                kurtosis,
                collinear,
                weak,
                innerFence,
                outerFence,
                zScore,
                kind);
    }
}

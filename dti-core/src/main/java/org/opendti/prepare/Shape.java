package org.opendti.prepare;

/**
 * The shape of a column's distribution.
 *
 * @param skewness the skewness, type 2; NaN of fewer than three values or equal ones
 * @param kurtosis the excess kurtosis, type 2; NaN of fewer than four values or equal ones
 * @param passes whether it needs no treatment: one of the two is below its threshold, or unknown
 */
public record Shape(double skewness, double kurtosis, boolean passes) {}

package org.opendti.plan;

/**
 * Where a unit stands.
 *
 * @param score its score at the element, on 0..1
 * @param rank its rank there, from 1; a half where ranks of a tie are averaged
 */
public record Standing(double score, double rank) {}

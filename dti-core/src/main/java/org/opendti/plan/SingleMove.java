package org.opendti.plan;

/**
 * What one cell can do alone.
 *
 * @param step the least change by which it gains one rank; where it cannot, the change to its bound
 * @param gains whether it gains a rank
 * @param reached where the unit stands then
 */
public record SingleMove(Step step, boolean gains, Standing reached) {}

package org.opendti.uncertainty;

import org.opendti.finding.Finding;

/**
 * A run that could not be computed, such as a geometric mean of 0. It counts in no probability.
 *
 * @param number the run's number, from 0, by which {@link RankDistribution#run(long)} gives what was drawn
 * @param reason what kept it from being computed
 */
public record FailedRun(long number, Finding reason) {}

/**
 * Scores into an order. In: a score a unit, the greater the better. Out: ranks from 1. Start at {@link
 * org.opendti.rank.RankingRule}. How alike two orders are: {@link org.opendti.rank.RankCorrelation}, {@link
 * org.opendti.rank.RankShifts}.
 */
@NullMarked
package org.opendti.rank;

import org.jspecify.annotations.NullMarked;

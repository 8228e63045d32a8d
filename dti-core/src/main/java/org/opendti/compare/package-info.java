/**
 * This minus other. In: two scoreboards, or a scoreboard and published ranks, or units of one scoreboard. Out: changes of scores
 * and ranks, each with its direction stated, and by what they came about; gaps between units, their strengths and their peers.
 * Start at {@link org.opendti.compare.Comparison#of}, and for the why at {@link org.opendti.compare.Causes#of}.
 */
@NullMarked
package org.opendti.compare;

import org.jspecify.annotations.NullMarked;

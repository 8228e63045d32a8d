/**
 * This minus other. In: two scoreboards, or a scoreboard and published ranks. Out: changes of scores and ranks, each with
 * its direction stated. Start at {@link org.opendti.compare.Comparison#of}.
 */
@NullMarked
package org.opendti.compare;

import org.jspecify.annotations.NullMarked;

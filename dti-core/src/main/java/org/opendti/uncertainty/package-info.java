/**
 * How sure a rank is. In: an index, a table, and {@link org.opendti.uncertainty.Factor}s, which say what may be other than it is. Out: a {@link
 * org.opendti.uncertainty.RankDistribution}, how likely each unit has each rank. Start at {@link org.opendti.uncertainty.MonteCarlo}.
 */
@NullMarked
package org.opendti.uncertainty;

import org.jspecify.annotations.NullMarked;

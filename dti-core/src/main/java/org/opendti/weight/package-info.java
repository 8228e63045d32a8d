/**
 * How much each part of an aggregate counts. In: the parts' values, a column a part, or judgements on the parts. Out:
 * weights that sum to 1. Start at {@link org.opendti.weight.Weighting}.
 */
@NullMarked
package org.opendti.weight;

import org.jspecify.annotations.NullMarked;

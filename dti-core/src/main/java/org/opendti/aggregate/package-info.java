/**
 * Parts into a whole. In: the parts' values, a column a part, and their weights. Out: the aggregate's value of every
 * unit. Start at {@link org.opendti.aggregate.Aggregation}.
 */
@NullMarked
package org.opendti.aggregate;

import org.jspecify.annotations.NullMarked;

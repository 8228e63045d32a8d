/**
 * The raw table made ready. In: a table as observed. Out: a table that can be normalised and aggregated, with every
 * cell that was changed, what it was before, and why. Steps are values, applied one after the other: denominate,
 * screen, impute, treat. Start at {@link org.opendti.prepare.Preparation}.
 */
@NullMarked
package org.opendti.prepare;

import org.jspecify.annotations.NullMarked;

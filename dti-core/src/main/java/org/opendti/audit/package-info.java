/**
 * Whether a framework is statistically sound. In: a scoreboard and the table that it was scored from. Out: statistics,
 * availability, correlations, Cronbach's alpha, principal components, effective weights, what leaving an element out
 * would change, outliers; each a list of rows of plain values. Start at {@link org.opendti.audit.Audit#of}.
 *
 * <p>Statistics are of raw values or of scores, and every row says of which: see {@link org.opendti.audit.Stage}. What
 * cannot be worked out, such as the correlation of a constant, is NaN and never an error.
 */
@NullMarked
package org.opendti.audit;

import org.jspecify.annotations.NullMarked;

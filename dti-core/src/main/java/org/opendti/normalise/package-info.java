/**
 * Raw values made comparable. In: an indicator's values, one a unit, NaN where missing, and which of them are better.
 * Out: normalised values, the greater the better; NaN stays NaN and touches nobody else. What a method cannot take it
 * says before. Start at {@link org.opendti.normalise.Normalisation}.
 */
@NullMarked
package org.opendti.normalise;

import org.jspecify.annotations.NullMarked;

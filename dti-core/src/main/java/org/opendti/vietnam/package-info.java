/**
 * The country's facts: its provinces before and since July 2025, and the editions of its indices. In: a year or a
 * name. Out: lists of units and frameworks. Start at {@link org.opendti.vietnam.Provinces} and {@link
 * org.opendti.vietnam.Editions}.
 */
@NullMarked
package org.opendti.vietnam;

import org.jspecify.annotations.NullMarked;

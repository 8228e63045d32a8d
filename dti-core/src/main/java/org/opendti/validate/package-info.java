/**
 * Is a table fit to be scored? In: a file, an index and a list of units. Out: everything that is wrong or odd about it, each
 * with its place and what to do. Start at {@link org.opendti.validate.ValidationReport#of}.
 */
@NullMarked
package org.opendti.validate;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong, where, and what to do about it.
 *
 * <p>In: a problem met by any other package. Out: {@link org.opendti.finding.Finding}, with a stable code, a place and
 * parameters, whose words come from message bundles in Vietnamese and English; and {@link
 * org.opendti.finding.DtiException}, the one exception for bad input, which carries all findings of a run at once.
 * Start at {@link org.opendti.finding.DtiException#findings()}.
 */
@NullMarked
package org.opendti.finding;

import org.jspecify.annotations.NullMarked;

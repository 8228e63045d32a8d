/**
 * What people open: {@link org.opendti.report.page a page} that shows a ranking, its reasons and its uncertainty and ranks again by other
 * weights, and still pictures for papers. In go scoreboards and rank distributions, out come files that need no
 * network.
 */
@NullMarked
package org.opendti.report;

import org.jspecify.annotations.NullMarked;

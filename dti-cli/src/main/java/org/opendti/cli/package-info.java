/** The {@code dti} command: options in, results to standard output, everything else to standard error. */
@NullMarked
package org.opendti.cli;

import org.jspecify.annotations.NullMarked;

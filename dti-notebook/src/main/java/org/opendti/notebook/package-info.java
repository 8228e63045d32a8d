/** Tablesaw tables in and out, display, and a Java kernel for Jupyter. */
@NullMarked
package org.opendti.notebook;

import org.jspecify.annotations.NullMarked;

/**
 * For notebooks. {@link org.opendti.notebook.Frames} makes Tablesaw tables of indicator tables and of results, and indicator tables of Tablesaw
 * tables; {@link org.opendti.notebook.Display} makes HTML of them, and of pictures. The kernel that runs Java cells is in {@link
 * org.opendti.notebook.kernel}.
 */
@NullMarked
package org.opendti.notebook;

import org.jspecify.annotations.NullMarked;

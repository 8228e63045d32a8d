/**
 * A small Java kernel for Jupyter: cells are run by JShell with the library at hand. {@link org.opendti.notebook.kernel.Main} installs it and
 * is what Jupyter starts; {@link org.opendti.notebook.kernel.Cells} runs cells without Jupyter too.
 */
@NullMarked
package org.opendti.notebook.kernel;

import org.jspecify.annotations.NullMarked;

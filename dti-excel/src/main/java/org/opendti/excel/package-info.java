/** Workbooks in and out. */
@NullMarked
package org.opendti.excel;

import org.jspecify.annotations.NullMarked;

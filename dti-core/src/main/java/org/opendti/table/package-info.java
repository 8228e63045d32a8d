/**
 * What was observed. In: a list of units and a CSV or JSON file, a file of a further format ({@link
 * org.opendti.table.TableFormat}), or values from code. Out: an immutable {@link
 * org.opendti.table.IndicatorTable} whose every cell has been checked. Start at {@link
 * org.opendti.table.Tables#read(java.nio.file.Path, org.opendti.framework.Framework, org.opendti.table.UnitList)} or
 * {@link org.opendti.table.IndicatorTable#builder}.
 */
@NullMarked
package org.opendti.table;

import org.jspecify.annotations.NullMarked;

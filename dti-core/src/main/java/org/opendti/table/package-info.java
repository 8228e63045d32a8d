/**
 * What was observed. In: a list of units and a CSV file or values from code. Out: an immutable {@link
 * org.opendti.table.IndicatorTable} whose every cell has been checked. Start at {@link
 * org.opendti.table.TableCsv#read(java.nio.file.Path, org.opendti.framework.Framework, org.opendti.table.UnitList)} or
 * {@link org.opendti.table.IndicatorTable#builder}.
 */
@NullMarked
package org.opendti.table;

import org.jspecify.annotations.NullMarked;

/**
 * Workbooks in and out. {@link org.opendti.excel.WorkbookFormat} is a service by which {@link org.opendti.table.Tables} reads {@code .xlsx}
 * files too; {@link org.opendti.excel.FrameworkWorkbook} and {@link org.opendti.excel.RecipeWorkbook} hold frameworks and recipes; {@link org.opendti.excel.ResultWorkbook} writes what came of a table, a sheet for each kind of question.
 */
@NullMarked
package org.opendti.excel;

import org.jspecify.annotations.NullMarked;

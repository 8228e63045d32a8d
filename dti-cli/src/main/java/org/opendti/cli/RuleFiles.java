package org.opendti.cli;

import java.nio.file.Path;
import org.opendti.excel.FrameworkWorkbook;
import org.opendti.excel.RecipeWorkbook;
import org.opendti.excel.WorkbookFormat;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.Recipe;
import org.opendti.index.RecipeJson;

/** Frameworks and recipes from JSON or from workbooks, whichever a file is. */
final class RuleFiles {

    private RuleFiles() {}

    static Framework framework(Path file) {
        return new WorkbookFormat().reads(file) ? FrameworkWorkbook.read(file) : FrameworkJson.read(file);
    }

    static Recipe recipe(Path file, Framework framework) {
        return new WorkbookFormat().reads(file)
                ? RecipeWorkbook.read(file, framework)
                : RecipeJson.read(file, framework);
    }
}

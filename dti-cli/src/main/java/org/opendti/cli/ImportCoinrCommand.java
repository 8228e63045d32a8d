package org.opendti.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opendti.coinr.CoinrFiles;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.RecipeJson;
import org.opendti.io.TextFiles;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an index over from COINr. */
@Command(
        name = "coinr",
        description = "Makes a framework, a table and a recipe of the two tables of COINr, a package for R.",
        footer = {"  dti import coinr iData.csv iMeta.csv --output asem"})
final class ImportCoinrCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Parameters(index = "0", paramLabel = "IDATA", description = "What was observed: uCode, uName, Time and columns.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path iData;

    @Parameters(index = "1", paramLabel = "IMETA", description = "What the columns are: Level, iCode, Parent, Type, …")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path iMeta;

    ImportCoinrCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Path frameworkFile = folder.file("framework.json");
        Path tableFile = folder.file("table.csv");
        Path recipeFile = folder.file("recipe.json");
        CoinrFiles files = CoinrFiles.read(iData, iMeta, reading.options());
        folder.make();
        TextFiles.write(frameworkFile, writer -> {
            FrameworkJson.write(files.framework(), writer);
            writer.flush();
            RecipeJson.write(recipe(files), files.framework(), recipeFile);
            TableCsv.write(files.table(), tableFile);
        });
        lines(files, frameworkFile, tableFile, recipeFile, texts).forEach(context.out()::println);
        context.out().flush();
    }

    /** What the two tables say beside the framework: what is divided by what, and that figures lack. */
    private static Recipe recipe(CoinrFiles files) {
        Recipe recipe = missing(files.framework(), files.table()) > 0
                ? Recipe.defaults().withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE))
                : Recipe.defaults();
        return files.denominate().map(recipe::withPreparation).orElse(recipe);
    }

    private static List<String> lines(
            CoinrFiles files, Path frameworkFile, Path tableFile, Path recipeFile, Texts texts) {
        Framework framework = files.framework();
        long missing = missing(framework, files.table());
        return List.of(
                texts.of(
                        "import.framework",
                        "file",
                        frameworkFile,
                        "indicators",
                        framework.indicators().size(),
                        "aggregates",
                        framework.aggregates().size(),
                        "headline",
                        framework.headline().code()),
                texts.of(
                        "import.table",
                        "file",
                        tableFile,
                        "rows",
                        files.table().rows().size(),
                        "missing",
                        missing),
                texts.of(
                        "import.recipe",
                        "file",
                        recipeFile,
                        "denominators",
                        files.denominators().size(),
                        "targets",
                        files.targets().size()),
                texts.of(
                        "import.score",
                        "command",
                        "./dti rank " + quoted(tableFile) + " --framework " + quoted(frameworkFile) + " --units any"
                                + " --recipe " + quoted(recipeFile)));
    }

    private static long missing(Framework framework, IndicatorTable table) {
        return framework.indicators().stream()
                .map(Indicator::code)
                .flatMapToDouble(
                        code -> Arrays.stream(table.numbers(Column.of(code)).orElseThrow()))
                .filter(Double::isNaN)
                .count();
    }

    private static String quoted(Path file) {
        String name = file.toString();
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }
}

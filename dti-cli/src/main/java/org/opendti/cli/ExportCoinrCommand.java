package org.opendti.cli;

import java.nio.file.Path;
import java.util.List;
import org.opendti.coinr.CoinrFiles;
import org.opendti.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands an index over to COINr. */
@Command(
        name = "coinr",
        description = "Writes a framework and a table as the two tables of COINr, a package for R;"
                + " says what COINr cannot hold.",
        footer = {"  dti export coinr asem/table.csv --framework asem/framework.json --units any --output for-r"})
final class ExportCoinrCommand implements Runnable {

    private final Context context;

    @Mixin
    private final TableChoice choice = new TableChoice();

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    ExportCoinrCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Path iData = folder.file("iData.csv");
        Path iMeta = folder.file("iMeta.csv");
        TableChoice.Source source = choice.source(table);
        CoinrFiles files = CoinrFiles.of(source.framework(), choice.rows(choice.readAll(source)));
        files.check();
        folder.make();
        List<Finding> warnings = files.write(iData, iMeta);
        warnings.forEach(warning -> context.err().println("dti: " + warning.line(texts.locale())));
        context.err().flush();
        context.out().println(texts.of("export.written", "data", iData, "meta", iMeta));
        context.out().flush();
    }
}

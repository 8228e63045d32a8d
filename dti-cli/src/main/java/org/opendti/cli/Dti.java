package org.opendti.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: help and version. */
@Command(
        name = "dti",
        description = "Scores and ranks provinces by Viet Nam's Digital Transformation Index (DTI) and ICT Index.",
        versionProvider = Dti.Version.class,
        footer = {
            "",
            "Examples:",
            "  dti rank sample-data/dti-2022/published.csv",
            "  dti explain sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti compare sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv",
            "  dti trend sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv",
            "  dti compare sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv --causes",
            "  dti profile sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti check sample-data/dti-2022/published.csv",
            "  dti audit sample-data/dti-2022/published.csv",
            "  dti uncertainty sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti sensitivity sample-data/dti-2022/published.csv",
            "  dti stability sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti whatif sample-data/dti-2022/published.csv --set \"Bình Dương:HDKTS=0.60\"",
            "  dti plan sample-data/dti-2022/published.csv --unit \"Bình Dương\" --rank 10",
            "  dti report sample-data/dti-2022/published.csv --output report.html",
            "  dti workbook sample-data/dti-2022/published.csv --output result.xlsx",
            "  dti plot bars sample-data/dti-2022/published.csv --output bars.svg",
            "  dti editions dti-province-2022",
            "",
            "For Jupyter: dti kernel install, then jupyter lab notebooks/what-if.ipynb",
            "Exit status: 0; 1 for bad input; 2 for wrong usage; 70 for a fault of the program."
        })
final class Dti implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Shows this help and ends.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version and ends.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }

    /** The version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Dti.class.getPackage().getImplementationVersion();
            return new String[] {"dti " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}

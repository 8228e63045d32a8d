package org.opendti.cli;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a subcommand: help and version. */
@Command(
        name = "dti",
        description = "Scores and ranks provinces by Viet Nam's Digital Transformation Index (DTI) and ICT Index.",
        versionProvider = Dti.Version.class,
        footer = {
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
            "  dti editions dti-province-2022"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it went well", "1:bad input", "2:wrong usage", "70:a fault of the program"})
final class Dti implements Runnable {

    private final Context context;

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
            names = "--lang",
            paramLabel = "vi|en",
            scope = CommandLine.ScopeType.INHERIT,
            converter = Languages.class,
            completionCandidates = Languages.class,
            description = "Language; that of the environment by default.")
    @SuppressWarnings("UnusedVariable") // checked by picocli; read before all else, by Texts.language
    private @Nullable String language;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version and ends.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    Dti(Context context) {
        this.context = context;
    }

    /** The context of the run that a command belongs to. */
    static Context context(CommandSpec spec) {
        CommandLine command = spec.commandLine();
        while (command.getParent() != null) {
            command = command.getParent();
        }
        return ((Dti) command.getCommand()).context;
    }

    @Override
    public void run() {
        throw new WrongUsage(
                spec,
                "wrong.which-command",
                "choices",
                String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }

    static final class Languages implements ITypeConverter<String>, Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Texts.LANGUAGES.iterator();
        }

        @Override
        public String convert(String value) {
            if (!Texts.LANGUAGES.contains(value)) {
                throw WrongValue.noneOf(value, Texts.LANGUAGES);
            }
            return value;
        }
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

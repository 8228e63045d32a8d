package org.opendti.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opendti.finding.DtiException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the command. Exit status 0; 1 for bad input; 2 for wrong usage; 70 for a fault of the program's own. */
public final class Main {

    static final int BAD_INPUT = 1;
    private static final int WRONG_USAGE = 2;
    private static final int OWN_FAULT = 70;
    private static final String TERMINAL = "dti.terminal";

    private Main() {}

    /**
     * Runs the command and ends the process.
     *
     * @param arguments what was typed after {@code dti}
     */
    public static void main(String[] arguments) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(output);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        String handedOver = System.getenv("DTI_ARGUMENTS");
        boolean inEnvironment = "environment".equals(System.getProperty("dti.arguments"));
        List<String> typed = inEnvironment && handedOver != null ? Arguments.split(handedOver) : List.of(arguments);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("dti.language", System.getProperty("dti.language", ""));
        environment.putIfAbsent("LANG", Locale.getDefault().toString()); // Windows has no such variable
        environment.put(TERMINAL, String.valueOf(hasConsole()));
        int status = run(typed, out, err, environment);
        out.flush();
        if (output.isLost()) {
            err.println("dti: "
                    + new Texts(Texts.language(typed, environment)).of("output-lost", "problem", output.problem()));
            status = BAD_INPUT;
        }
        err.flush();
        System.exit(status);
    }

    /** Whether a person types and reads. Releases of Java from 22 on would say so of a pipe too, but for the property. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Standard output, which a print writer would lose without a word. */
    private static final class Output extends FilterOutputStream {

        private String problem = "";

        Output(OutputStream to) {
            super(to);
        }

        /** Whether something could not be written, other than to a reader that has gone. */
        boolean isLost() {
            return !problem.isEmpty() && !problem.contains("Broken pipe");
        }

        String problem() {
            return problem;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }

    /**
     * Runs the command.
     *
     * @param arguments what was typed
     * @param out standard output
     * @param err standard error
     * @param environment the environment's variables, for the language and the terminal; {@code dti.terminal} is {@code true} where there is one
     * @return the exit status
     */
    static int run(List<String> arguments, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        boolean terminal = "true".equals(environment.get(TERMINAL)) && !"dumb".equals(environment.get("TERM"));
        Context context = new Context(out, err, Texts.language(arguments, environment), terminal, System::nanoTime);
        CommandLine command = command(context)
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(OutputGuard::run)
                .setParameterExceptionHandler((problem, typed) -> wrongUsage(problem, context.err(), context.texts()))
                .setExecutionExceptionHandler(
                        (problem, line, parsed) -> fault(problem, context.err(), context.texts()));
        context.begin();
        try {
            return command.execute(arguments.toArray(new String[0]));
        } catch (Error e) {
            return fault(e, context.err(), context.texts());
        } finally {
            context.end();
        }
    }

    /** The command with all that it can do. */
    static CommandLine command(Context context) {
        CommandLine command = new CommandLine(new Dti(context))
                .addSubcommand(new RankCommand(context))
                .addSubcommand(new ExplainCommand(context))
                .addSubcommand(new CompareCommand(context))
                .addSubcommand(new TrendCommand(context))
                .addSubcommand(new ProfileCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new AppraiseCommand(context))
                .addSubcommand(new AuditCommand(context))
                .addSubcommand(new UncertaintyCommand(context))
                .addSubcommand(new SensitivityCommand(context))
                .addSubcommand(new StabilityCommand(context))
                .addSubcommand(new WhatIfCommand(context))
                .addSubcommand(new PlanCommand(context))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(new WorkbookCommand(context))
                .addSubcommand(new PlotCommand(context))
                .addSubcommand(new EditionsCommand(context))
                .addSubcommand(FormatChoice.of(
                        "import",
                        "Takes an index over from another program.",
                        "  dti import coinr iData.csv iMeta.csv --output index",
                        new ImportCoinrCommand(context)))
                .addSubcommand(FormatChoice.of(
                        "export",
                        "Hands an index over to another program.",
                        "  dti export coinr asem/table.csv --framework asem/framework.json --units any --output for-r",
                        new ExportCoinrCommand(context)))
                .addSubcommand(new CompletionCommand(context))
                .addSubcommand(new KernelCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
        HelpWords.give(command, context.locale());
        return command;
    }

    private static int wrongUsage(ParameterException problem, PrintWriter err, Texts texts) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        err.println("dti: " + UsageWords.of(problem, texts));
        err.println("dti: " + texts.of("wrong.see", "command", name));
        return WRONG_USAGE;
    }

    private static int fault(Throwable problem, PrintWriter err, Texts texts) {
        if (problem instanceof DtiException bad) {
            bad.findings().forEach(finding -> err.println("dti: " + finding.line(texts.locale())));
            return BAD_INPUT;
        }
        err.println("dti: " + texts.of("fault"));
        problem.printStackTrace(err);
        return OWN_FAULT;
    }
}

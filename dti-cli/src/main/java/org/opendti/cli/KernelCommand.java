package org.opendti.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names {@code dti kernel}, which the launcher of a source tree takes over; whoever comes here has another way to go. */
@Command(
        name = "kernel",
        description = "Installs a Java kernel for Jupyter that has the library; in a source tree alone.",
        footer = {"  dti kernel install", "  jupyter lab notebooks/what-if.ipynb"})
final class KernelCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "install", arity = "0..*", description = "Tells Jupyter of it.")
    @SuppressWarnings("UnusedVariable") // for the launcher
    private String[] words = {};

    @Override
    public void run() {
        throw new WrongUsage(spec, "wrong.kernel");
    }
}

package org.opendti.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command whose first word says in which form other programs have an index. */
@Command
final class FormatChoice implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private FormatChoice() {}

    /** A command of some forms. */
    static CommandLine of(String name, String description, Object... forms) {
        CommandLine command = new CommandLine(new FormatChoice());
        command.getCommandSpec().name(name).usageMessage().description(description);
        for (Object form : forms) {
            command.addSubcommand(form);
        }
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say of which program: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}

package org.opendti.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command whose first word says in which form other programs have an index. */
@Command
final class FormatChoice implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private FormatChoice() {}

    /**
     * A command of some forms.
     *
     * @param name what is typed
     * @param description what it does
     * @param example a line that shows it
     * @param forms the commands of the forms
     */
    static CommandLine of(String name, String description, String example, Object... forms) {
        CommandLine command = new CommandLine(new FormatChoice());
        command.getCommandSpec()
                .name(name)
                .usageMessage()
                .description(description)
                .footer(example);
        for (Object form : forms) {
            command.addSubcommand(form);
        }
        return command;
    }

    @Override
    public void run() {
        throw new WrongUsage(
                spec,
                "wrong.which-program",
                "choices",
                String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}

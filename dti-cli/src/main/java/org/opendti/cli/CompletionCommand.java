package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints what bash and zsh need to complete the command's words: commands, options, and what an option takes where it is one of some words. */
@Command(
        name = "completion",
        description = "Prints a script by which bash or zsh completes commands and options.",
        footer = {"  source <(dti completion)", "  dti completion > /etc/bash_completion.d/dti"})
final class CompletionCommand implements Runnable {

    /** A label such as {@code text|csv|json} lists the words that can be said. */
    private static final String WORDS = "[a-z0-9-]+(\\|[a-z0-9-]+)+";

    private static final Map<String, List<String>> NAMES = Map.of(
            "--edition", Editions.ids(),
            "--units", List.of(Provinces.of63().id(), Provinces.of34().id(), "any"),
            "--merge", List.of(Provinces.of34().id()));

    private final Context context;

    CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        CommandLine command = Main.command(context);
        offer(command);
        context.out().print(AutoComplete.bash("dti", command));
        context.out().flush();
    }

    private static void offer(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : new ArrayList<>(spec.options())) {
            if (option.scopeType() != CommandLine.ScopeType.INHERIT) {
                words(option).ifPresent(words -> {
                    spec.remove(option);
                    spec.addOption(OptionSpec.builder(option)
                            .completionCandidates(words)
                            .build());
                });
            }
        }
        command.getSubcommands().values().forEach(CompletionCommand::offer);
    }

    private static Optional<List<String>> words(OptionSpec option) {
        return Optional.ofNullable(NAMES.get(option.longestName()))
                .or(() -> Optional.of(option.paramLabel())
                        .filter(label -> label.matches(WORDS))
                        .map(label -> List.of(label.split("\\|"))));
    }
}

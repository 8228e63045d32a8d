package org.opendti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sees before anything runs that no output is one of the inputs, whatever command it is of, and that its folder is there. */
final class OutputGuard {

    private OutputGuard() {}

    /** Runs what was typed. */
    static int run(ParseResult typed) {
        ParseResult last = typed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        check(last);
        return new CommandLine.RunLast().execute(typed);
    }

    private static void check(ParseResult typed) {
        OptionSpec option = typed.matchedOption("--output");
        Optional<Path> output = option == null
                ? Optional.empty()
                : path(option.originalStringValues().get(0));
        if (output.isEmpty() || Files.isDirectory(output.get())) {
            return;
        }
        Path folder = output.get().toAbsolutePath().getParent();
        if (option.paramLabel().equals("FILE") && folder != null && !Files.isDirectory(folder)) {
            throw new WrongUsage(typed.commandSpec(), "wrong.no-folder", "folder", folder);
        }
        refuseInput(typed, output.get());
    }

    /** Refuses a file to be written that is one of those named to be read. */
    static void refuseInput(ParseResult typed, Path output) {
        boolean isInput = typed.matchedArgs().stream()
                .filter(argument -> !(argument instanceof OptionSpec option
                        && option.longestName().equals("--output")))
                .flatMap(OutputGuard::files)
                .anyMatch(file -> isSame(file, output));
        if (isInput) {
            throw new WrongUsage(typed.commandSpec(), "wrong.output-is-input", "file", output);
        }
    }

    /** The files that an argument may name: FILE, EDITION=FILE or FILE:COLUMN. */
    private static Stream<Path> files(ArgSpec argument) {
        return argument.originalStringValues().stream()
                .flatMap(text -> Stream.of(
                        text,
                        text.substring(text.indexOf('=') + 1),
                        text.substring(0, Math.max(0, text.lastIndexOf(':')))))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> path(text).stream());
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Also by another name or a link. */
    private static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

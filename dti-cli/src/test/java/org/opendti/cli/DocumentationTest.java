package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what README and the pages show: Java code, whose results stand in comments, and commands, whose output follows. */
class DocumentationTest {

    private static final Path ROOT =
            Run.SAMPLES.toAbsolutePath().resolveSibling(".").normalize();

    private static final List<String> IMPORTS = List.of(
            "java.nio.file.Path",
            "java.util.*",
            "org.opendti.aggregate.*",
            "org.opendti.compare.*",
            "org.opendti.finding.*",
            "org.opendti.framework.*",
            "org.opendti.index.*",
            "org.opendti.normalise.MinMax",
            "org.opendti.panel.*",
            "org.opendti.plan.*",
            "org.opendti.scenario.*",
            "org.opendti.sensitivity.*",
            "org.opendti.stability.*",
            "org.opendti.table.*",
            "org.opendti.uncertainty.*",
            "org.opendti.validate.*",
            "org.opendti.vietnam.*",
            "org.opendti.weight.*");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/developers.md", "docs/analysts.md"})
    void javaCode_givesWhatItsCommentsSay(String page) throws IOException {
        List<String> blocks = blocks(page, "java");
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            try (JShell shell = JShell.builder().executionEngine("local").build()) {
                shell.addToClasspath(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
                IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
                run(
                        shell,
                        block.replace("\"sample-data/", "\"" + ROOT.toString().replace('\\', '/') + "/sample-data/"));
            }
        }
    }

    /** A statement at the end, since the shell takes a comment there for a part of the statement before it. */
    private static void run(JShell shell, String block) {
        String rest = block + "int end = 0;\n";
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            Matcher comment = Pattern.compile("^[ ]*// (.+)").matcher(next.remaining());
            String expected = comment.find() ? comment.group(1) : null;
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
                assertThat(event.exception()).as(next.source()).isNull();
                if (expected != null) {
                    assertThat(event.value()).as(next.source()).isEqualTo(expected);
                }
            }
            rest = next.remaining();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/analysts.md",
                "docs/ministry.md",
                "sample-data/human-development/README.md",
                "sample-data/towns-illustrative/README.md"
            })
    void commands_writeTheLinesThatFollow(String page) throws IOException {
        List<String> blocks = blocks(page, "console");
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            Run run = null;
            for (String line : block.split("\n", -1)) {
                if (line.startsWith("$ ./dti ")) {
                    run = run(line.substring("$ ./dti ".length()));
                } else if (run != null && !line.isBlank()) {
                    assertThat(run.lines()).contains(line);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "README.md")
    void firstCommand_writesTheTableShown(String page) throws IOException {
        String command = blocks(page, "").get(0).lines().findFirst().orElseThrow();
        Run run = run(command.substring("./dti ".length()));
        assertThat(run.out()).startsWith(blocks(page, "text").get(0));
    }

    private static Run run(String command) {
        List<String> arguments = new ArrayList<>(Arguments.split(command));
        arguments.replaceAll(argument ->
                argument.startsWith("sample-data/") ? ROOT.resolve(argument).toString() : argument);
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).as(command + run.err()).isZero();
        return new Run(run.status(), run.out().replace(ROOT + "/", ""), run.err());
    }

    private static List<String> blocks(String page, String language) throws IOException {
        Matcher blocks = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve(page)));
        return blocks.results().map(match -> match.group(1)).toList();
    }
}

package org.opendti.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cells of a notebook in order, with what earlier cells declared at hand. The library's packages are imported; a cell's value is that of
 * its last statement where this is an expression without a semicolon's need.
 */
public final class Cells implements AutoCloseable {

    private static final List<String> IMPORTS = List.of(
            "java.nio.file.*",
            "java.util.*",
            "java.util.stream.*",
            "org.opendti.aggregate.*",
            "org.opendti.compare.*",
            "org.opendti.finding.*",
            "org.opendti.framework.*",
            "org.opendti.index.*",
            "org.opendti.notebook.*",
            "org.opendti.panel.*",
            "org.opendti.plan.*",
            "org.opendti.report.page.*",
            "org.opendti.report.picture.*",
            "org.opendti.scenario.*",
            "org.opendti.sensitivity.*",
            "org.opendti.stability.*",
            "org.opendti.table.*",
            "org.opendti.uncertainty.*",
            "org.opendti.vietnam.*");

    private final JShell shell;

    /** Whether somebody stopped the cell that runs, of which JShell tells nothing. */
    private volatile boolean stopped;

    private Cells(JShell shell) {
        this.shell = shell;
    }

    /**
     * Cells with the library on their class path.
     *
     * @param classPath where the library and its dependencies lie, as {@code java.class.path} names it
     * @return the cells, none of them run
     */
    public static Cells with(String classPath) {
        JShell shell = JShell.builder()
                .executionEngine("local")
                .compilerOptions("--class-path", classPath, "-Xlint:none")
                .build();
        IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
        return new Cells(shell);
    }

    /**
     * Runs a cell.
     *
     * @param cell Java: statements, declarations, expressions
     * @return the value of its last statement; empty where that is no expression, or its value is null
     * @throws CellException if it does not compile, or throws; or is stopped; the message names the line of the cell
     */
    public Optional<Object> run(String cell) throws CellException {
        Optional<Object> value = Optional.empty();
        stopped = false;
        String rest = cell;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            int line = line(cell, cell.length() - rest.stripLeading().length());
            if (next.completeness() == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE) {
                throw new CellException(line, "this statement has no end; is a bracket or a quote not closed?");
            }
            String source = next.source() == null ? rest : next.source();
            value = run(source, line);
            if (stopped) {
                throw new CellException(line, "interrupted; what stands after it was not run");
            }
            rest = next.source() == null ? "" : next.remaining();
        }
        return value;
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private Optional<Object> run(String source, int line) throws CellException {
        Shown.clear();
        Optional<Object> value = Optional.empty();
        for (SnippetEvent event : shell.eval(source.strip())) {
            if (event.causeSnippet() == null) {
                check(event, line);
                value = value(event);
            }
        }
        return value;
    }

    private void check(SnippetEvent event, int line) throws CellException {
        if (event.exception() instanceof EvalException thrown) {
            int at = thrown.getStackTrace().length == 0 ? 1 : lineOf(thrown, event.snippet());
            throw new CellException(line + at - 1, shortName(thrown) + message(thrown));
        }
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            throw new CellException(
                    line, "uses what is not declared: " + String.join(", ", unresolved(unresolved.getSnippet())));
        }
        if (event.status() == Snippet.Status.REJECTED) {
            List<Diag> problems =
                    shell.diagnostics(event.snippet()).filter(Diag::isError).toList();
            String source = event.snippet().source();
            if (problems.isEmpty()) {
                throw new CellException(line, "this is no Java that can be run here");
            }
            Diag first = problems.get(0);
            int position = (int) Math.max(0, Math.min(first.getPosition(), source.length()));
            throw new CellException(
                    line + line(source, position) - 1,
                    first.getMessage(Locale.ENGLISH).strip());
        }
    }

    private List<String> unresolved(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).toList();
    }

    /** The line within the snippet where it went wrong: the topmost frame that is the snippet's own. */
    private static int lineOf(EvalException thrown, Snippet snippet) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (("#" + snippet.id()).equals(frame.getFileName())) {
                return Math.max(1, frame.getLineNumber());
            }
        }
        return 1;
    }

    private static String shortName(EvalException thrown) {
        String name = thrown.getExceptionClassName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String message(EvalException thrown) {
        return thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    }

    /** The object behind an expression, which JShell itself tells as text alone. */
    private Optional<Object> value(SnippetEvent event) {
        @Nullable
        String name = event.snippet() instanceof ExpressionSnippet expression
                ? expression.name()
                : event.snippet() instanceof VarSnippet variable
                                && variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                        ? variable.name()
                        : null;
        if (name == null || event.value() == null) {
            return Optional.empty();
        }
        shell.eval("org.opendti.notebook.kernel.Shown.keep(" + name + ");");
        return Shown.take();
    }

    /** Stops the cell that runs, from another thread; what was declared before stays, the statements after it are not run. */
    public void stop() {
        stopped = true;
        shell.stop();
    }

    /**
     * What can stand at a position.
     *
     * @param code the cell
     * @param position the cursor, from 0
     * @return the continuations in order, each once, and where they begin
     */
    public Completions complete(String code, int position) {
        int[] anchor = {position};
        List<String> found = new ArrayList<>();
        shell.sourceCodeAnalysis().completionSuggestions(code, position, anchor).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .sorted()
                .forEach(found::add);
        return new Completions(found, anchor[0], position);
    }

    /**
     * Continuations of what is typed.
     *
     * @param texts the continuations
     * @param start where they begin, from 0
     * @param end where what they replace ends
     */
    public record Completions(List<String> texts, int start, int end) {

        /**
         * Copies the texts.
         *
         * @param texts as above
         * @param start as above
         * @param end as above
         */
        public Completions {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Documentation of what stands at a position.
     *
     * @param code the cell
     * @param position the cursor, from 0
     * @return signatures; empty where there are none
     */
    public List<String> document(String code, int position) {
        return shell.sourceCodeAnalysis().documentation(code, position, false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .distinct()
                .toList();
    }

    /**
     * Whether a cell is whole.
     *
     * @param code the cell
     * @return whether it can be run as it is
     */
    public boolean isComplete(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE
                    || next.completeness() == SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE) {
                return false;
            }
            rest = next.source() == null ? "" : next.remaining();
        }
        return true;
    }

    @Override
    public void close() {
        shell.close();
    }
}

package org.opendti.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.notebook.Display;
import org.opendti.report.picture.Picture;

/** The notebook: its cells through JShell, and the whole in Jupyter where that is installed. */
class WhatIfNotebookTest {

    @TempDir
    Path folder;

    @Test
    void cells_runInOrder_giveTheStoredResults() throws IOException, CellException {
        List<Notebook.Cell> stored = Notebook.cells(Notebook.WHAT_IF);
        assertThat(stored).hasSizeGreaterThan(8);
        try (Cells cells = Cells.with(Notebook.classPath())) {
            String samples = Notebook.ROOT.resolve("sample-data").toString().replace('\\', '/');
            for (Notebook.Cell cell : stored) {
                Optional<Object> value =
                        cells.run(cell.source().replace("Path.of(\"sample-data\")", "Path.of(\"" + samples + "\")"));
                assertThat(value.map(WhatIfNotebookTest::text).orElse("")).isEqualTo(cell.text());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Picture picture
                ? picture.title()
                : Display.frame(value).map(frame -> frame.shape()).orElseGet(value::toString);
    }

    @Test
    void storedOutput_showsTablesAndPictures_andNoPathOfAMachine() throws IOException {
        List<String> kinds = Notebook.cells(Notebook.WHAT_IF).stream()
                .flatMap(cell -> cell.kinds().stream())
                .toList();
        assertThat(kinds).contains("text/html", "image/svg+xml").doesNotContain("error", "stream");
        assertThat(Files.readString(Notebook.WHAT_IF)).doesNotContain(Notebook.ROOT.toString());
    }

    @Test
    void notebook_inJupyter_givesTheStoredResults() throws Exception {
        require("jupyter-nbconvert");
        Path data = install();
        Path made = folder.resolve("made.ipynb");
        String log = run(
                data,
                List.of(
                        program("jupyter-nbconvert").toString(),
                        "--to",
                        "notebook",
                        "--execute",
                        "--output",
                        made.toString(),
                        Notebook.WHAT_IF.toString()));
        assertThat(made).as(log).exists();
        List<Notebook.Cell> cells = Notebook.cells(made);
        assertThat(cells)
                .extracting(Notebook.Cell::text)
                .isEqualTo(Notebook.cells(Notebook.WHAT_IF).stream()
                        .map(Notebook.Cell::text)
                        .toList());
        assertThat(cells).flatExtracting(Notebook.Cell::kinds).doesNotContain("error", "stream");
    }

    /** An endless loop is interrupted, then a cell runs, a wrong one tells its line, and a name is completed. */
    @Test
    void kernel_overTheProtocol_interruptsTellsLinesAndCompletes() throws Exception {
        require("jupyter-nbconvert");
        Path script = folder.resolve("talk.py");
        Files.writeString(
                script,
                String.join(
                        "\n",
                        List.of(
                                "import time",
                                "from jupyter_client.manager import start_new_kernel",
                                "manager, client = start_new_kernel(kernel_name='dti-java', startup_timeout=60)",
                                "def reply(asked):",
                                "    while True:",
                                "        message = client.get_shell_msg(timeout=60)",
                                "        if message['parent_header'].get('msg_id') == asked:",
                                "            return message['content']",
                                "print('first', reply(client.execute('int x = 41;'))['status'])",
                                "loop = client.execute('while (true) {}')",
                                "time.sleep(2)",
                                "manager.interrupt_kernel()",
                                "print('loop', reply(loop)['status'])",
                                "print('after', reply(client.execute('x + 1'))['status'])",
                                "print('wrong', reply(client.execute('int a = 1;\\nint b = none;'))['evalue'])",
                                "print('complete', reply(client.complete('Provinces.of', 12))['matches'])",
                                "client.stop_channels()",
                                "manager.shutdown_kernel(now=True)",
                                "")));
        String log = run(install(), List.of(python(), script.toString()));
        assertThat(log)
                .contains("first ok", "loop error", "after ok", "wrong line 2: cannot find symbol", "of34()", "of63()");
    }

    private Path install() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path data = folder.resolve("jupyter");
        String before = System.getProperty("java.class.path");
        System.setProperty("java.class.path", Notebook.classPath());
        try {
            assertThat(Main.run(List.of("install"), Map.of("JUPYTER_DATA_DIR", data.toString()), out, out))
                    .isZero();
        } finally {
            System.setProperty("java.class.path", before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("jupyter lab notebooks/what-if.ipynb");
        return data;
    }

    private static Path program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
    }

    /** The interpreter that Jupyter itself runs by, as its first line names it. */
    private static String python() throws IOException {
        try (Stream<String> lines = Files.lines(program("jupyter-nbconvert"))) {
            return lines.findFirst().orElse("").replaceFirst("^#!", "").strip();
        }
    }

    private static void require(String name) {
        if (program(name).toString().isEmpty()) {
            String message = name + " not on PATH; the kernel was not tried in Jupyter";
            if (System.getProperty("dti.required", "").contains("jupyter")) {
                throw new AssertionError(message + ", which -Ddti.required asks for");
            }
            System.err.println("SKIPPED: " + message);
            Assumptions.abort(message);
        }
    }

    private String run(Path data, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Notebook.ROOT.resolve("notebooks").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JUPYTER_DATA_DIR", data.toString());
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end within three minutes: " + Files.readString(log));
        }
        return Files.readString(log);
    }
}

package org.opendti.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(
                List.of(arguments),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void install_thenUninstall_leavesNothing() throws Exception {
        Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", folder.toString());
        Path kernel = folder.resolve("kernels/dti-java/kernel.json");
        assertThat(run(environment, "install")).isZero();
        assertThat(Files.readString(kernel)).contains("\"{connection_file}\"", "\"interrupt_mode\": \"message\"");
        assertThat(run(environment, "install")).isZero();
        assertThat(run(environment, "uninstall")).isZero();
        assertThat(kernel.getParent()).doesNotExist();
        assertThat(run(environment, "uninstall")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is none");
    }

    @Test
    void messages_areInTheLanguageOfTheEnvironment() {
        Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", folder.toString(), "LANG", "vi_VN.UTF-8");
        assertThat(run(environment, "install")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Đã cài vào " + folder, "Tiếp theo: jupyter lab");
        assertThat(run(Map.of("JUPYTER_DATA_DIR", folder.toString()), "uninstall", "--lang", "vi"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Đã bỏ khỏi " + folder);
        assertThat(run(environment, "instal")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("dti kernel uninstall  để bỏ đi\n");
    }

    @Test
    void folder_ofLinux_isTheUsersDataFolder() {
        assertThat(Main.folder(Map.of("XDG_DATA_HOME", "/x"))).isEqualTo(Path.of("/x/jupyter/kernels/dti-java"));
    }

    @Test
    void wrongUsage_isStatus2_andHelpIsStatus0() {
        assertThat(run(Map.of(), "instal")).isEqualTo(2);
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("dti kernel install");
        assertThat(run(Map.of(), "--help")).isZero();
    }

    @Test
    void connectionFile_thatIsNotThere_isStatus1() {
        assertThat(run(Map.of(), "run", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.json");
    }
}

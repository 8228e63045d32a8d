package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that {@code dti completion} prints, tried in bash. */
class CompletionCommandTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dti ra|rank",
                "dti rank --fo|--format",
                "dti rank --format csv|csv csv-excel",
                "dti rank --edition dti-province-202|dti-province-2020 dti-province-2022 dti-province-2024",
                "dti rank --lang v|vi",
                "dti rank --units provinces-3|provinces-34",
                "dti plot t|tile-map",
                "dti plan --others t|trend",
                "dti export c|coinr",
            })
    void tab_offersWhatCanBeSaid(String typed, String offered) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "skipped: there is no /bin/bash");
        Path script = folder.resolve("dti.sh");
        Files.writeString(
                script,
                Run.of("completion").out() + "\nCOMP_WORDS=(" + typed + ")\n"
                        + "COMP_CWORD=$((${#COMP_WORDS[@]}-1))\nCOMPREPLY=()\n"
                        + "compopt() { :; }\n_complete_dti\necho \"${COMPREPLY[@]}\"\n");
        assertThat(output(script).strip()).isEqualTo(offered);
    }

    private static String output(Path script) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder(BASH.toString(), script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return out;
    }

    @Test
    void kernel_withoutTheLauncherOfASourceTree_saysWhereItIs() {
        Run run = Run.of("kernel", "install");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("./dti kernel install", "java -jar dti-notebook/target/dti.jar install");
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.framework.FrameworkJson;
import org.opendti.vietnam.Editions;

class EditionsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void editions_listsAllAndShowsOne() {
        assertThat(Run.of("editions").lines()).hasSize(4);
        Run run = Run.of("editions", "dti-province-2022");
        assertThat(run.line("CQS")).contains("700", "500 NTC + 200 HDCQS", "official");
        assertThat(run.line("KTS")).contains("650", "inferred");
        assertThat(Run.of("editions", "dti-province-2020").line("DTI")).contains("0.4 CQS + 0.3 KTS + 0.3 XHS");
    }

    @Test
    void editions_asJson_isTheFramework() throws IOException {
        Path file = folder.resolve("mine.json");
        Run.of("editions", "dti-province-2024", "--format", "json", "--output", file);
        assertThat(FrameworkJson.read(file)).isEqualTo(Editions.get("dti-province-2024"));
    }

    @Test
    void editions_wrongUsage_isStatus2() {
        assertThat(Run.of("editions", "dti-2022").err()).contains("dti-province-2022");
        assertThat(Run.of("editions", "dti-2022").status()).isEqualTo(2);
        assertThat(Run.of("editions", "--format", "csv").status()).isEqualTo(2);
        assertThat(Run.of("editions", "dti-province-2022", "--format", "csv").status())
                .isEqualTo(2);
    }
}

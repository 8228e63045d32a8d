package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void work_thatTakesLong_isSaidToGoOnAndClearedInTheEnd() throws InterruptedException {
        Texts texts = new Texts(Locale.forLanguageTag("vi"));
        Waiting waiting = Waiting.on(new PrintWriter(screen), texts, Duration.ofMillis(2));
        while (!screen.toString().contains("giây")) {
            Thread.sleep(2);
        }
        waiting.close();
        String line = "đang tính: 0 giây";
        assertThat(screen.toString()).startsWith("\r" + line).endsWith("\r" + " ".repeat(line.length()) + "\r");
        String after = screen.toString();
        Thread.sleep(20);
        assertThat(screen.toString()).isEqualTo(after);
    }

    @Test
    void shortWork_onATerminal_saysNothingOfIt() {
        Run run = Run.in(Map.of("dti.terminal", "true"), "editions");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }
}

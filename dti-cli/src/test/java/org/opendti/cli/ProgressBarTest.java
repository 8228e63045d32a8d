package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter written = new StringWriter();
    private final AtomicLong milliseconds = new AtomicLong(5_000);

    private ProgressBar bar(boolean terminal, Locale locale) {
        Context context = new Context(
                new PrintWriter(new StringWriter()),
                new PrintWriter(written),
                locale,
                terminal,
                () -> milliseconds.get() * 1_000_000);
        return new ProgressBar(context, new Texts(locale));
    }

    private void pass(long time) {
        milliseconds.addAndGet(time);
    }

    @Test
    void progress_beforeTwoSeconds_showsNothing() {
        try (ProgressBar bar = bar(true, Locale.ENGLISH)) {
            bar.progress(0, 100);
            pass(1_999);
            bar.progress(90, 100);
        }
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void progress_fromTwoSecondsOn_showsShareCountAndTimeLeft() {
        try (ProgressBar bar = bar(true, Locale.ENGLISH)) {
            pass(2_000);
            bar.progress(25_000, 100_000);
            // a quarter took 2 s, so that three more take 6 s
            assertThat(written).hasToString("\r[#####...............] 25 %: 25,000 of 100,000 runs, about 6 s left");
        }
    }

    @Test
    void progress_soonAgain_waitsAFifthOfASecond() {
        try (ProgressBar bar = bar(true, Locale.ENGLISH)) {
            pass(2_000);
            bar.progress(10, 100);
            pass(199);
            bar.progress(11, 100);
            assertThat(written.toString()).contains("10 %").doesNotContain("11 %");
            pass(1);
            bar.progress(12, 100);
            assertThat(written.toString()).contains("\r[##..................] 12 %");
        }
    }

    @Test
    void progress_ofAShorterLine_coversTheLongerOne() {
        try (ProgressBar bar = bar(true, Locale.ENGLISH)) {
            pass(2_000_000);
            bar.progress(500_000, 1_000_000);
            int first = written.toString().length();
            bar.progress(500_001, 1_000_000);
            pass(1_000);
            bar.progress(999_999, 1_000_000);
            // "2,000" became "1"
            assertThat(written.toString().substring(first))
                    .hasSize(first)
                    .startsWith("\r[###################.] 99 %: 999,999 of")
                    .endsWith("about 1 s left" + " ".repeat(4));
        }
    }

    @Test
    void progress_beforeAnyRunIsDone_isNoDivisionByZero() {
        try (ProgressBar bar = bar(true, Locale.ENGLISH)) {
            pass(3_000);
            bar.progress(0, 100);
            assertThat(written.toString()).contains("[....................] 0 %: 0 of 100 runs, about 0 s left");
        }
    }

    @Test
    void close_afterALine_clearsItOnce() {
        ProgressBar bar = bar(true, Locale.ENGLISH);
        pass(2_000);
        bar.progress(50, 100);
        int length = written.toString().length() - 1;
        bar.close();
        bar.close();
        assertThat(written.toString().substring(length + 1)).isEqualTo("\r" + " ".repeat(length) + "\r");
    }

    @Test
    void progress_withoutATerminal_showsNothing() {
        try (ProgressBar bar = bar(false, Locale.ENGLISH)) {
            pass(60_000);
            bar.progress(50, 100);
        }
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void progress_inVietnamese_groupsByPoints() {
        try (ProgressBar bar = bar(true, Locale.forLanguageTag("vi"))) {
            pass(4_000);
            bar.progress(50_000, 100_000);
            assertThat(written.toString()).contains("50 %: 50.000 trên 100.000 lần mô phỏng, còn khoảng 4 giây");
            assertThat(bar.isCancelled()).isFalse();
        }
    }
}

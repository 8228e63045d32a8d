package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. */
class BrowserTest {

    @TempDir
    Path folder;

    private Path page(String language) {
        Path file = folder.resolve("report.html");
        Boards.page(2024, 2022, 2023).write(file, Locale.forLanguageTag(language));
        return file;
    }

    @Test
    void page_opened_ranksAsksForNothingAndComplainsOfNothing() throws Exception {
        try (Browser browser = Browser.start(1280, false).open(page("en"))) {
            assertThat(browser.console()).isEmpty();
        }
    }
}

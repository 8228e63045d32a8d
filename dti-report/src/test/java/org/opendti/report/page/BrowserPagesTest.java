package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;

/** Pages of other kinds in a real browser: narrow and wide, light and dark, hostile, and very long. */
class BrowserPagesTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    private Path page(ReportPage page, String language) {
        Path file = folder.resolve("page.html");
        page.write(file, Locale.forLanguageTag(language));
        return file;
    }

    /** Nothing stands out of the window, and pictures of it are kept to be looked at. */
    @ParameterizedTest
    @CsvSource({"360, false, vi", "360, true, vi", "1920, false, en", "1920, true, en"})
    void page_atTwoWidthsInBothThemes_fitsTheWindow(int width, boolean dark, String language) throws Exception {
        try (Browser browser = Browser.start(width, dark)) {
            browser.open(page(Boards.page(2024, 2022, 2023), language));
            assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(browser.script("return document.documentElement.dataset.theme"))
                    .isEqualTo(dark ? "dark" : "light");
            browser.screenshot(SCREENSHOTS.resolve("report-" + width + (dark ? "-dark" : "-light") + ".png"));
            assertThat(browser.console()).isEmpty();
        }
    }

    private Scoreboard board(String rows) throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), "unit,name,year,NTC,HDCQS,HDKTS,HDXHS\n" + rows);
        return CompositeIndex.of(Editions.forYear(2022))
                .score(TableCsv.read(file, Editions.forYear(2022), UnitList.any()));
    }

    @Test
    void hostileNames_areTextEverywhere() throws Exception {
        String longest = "ế".repeat(10_000);
        List<String> names = List.of(
                "<script>document.title='x'</script>",
                "'=1+1",
                "<img src=x onerror=document.title='x'>",
                "</script>&amp;",
                longest);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            rows.append("u" + i + ",\"" + names.get(i) + "\",2022,0.5,0.4,0." + (i + 1) + ",0.6\n");
        }
        try (Browser browser = Browser.start(1280, false)) {
            browser.open(page(ReportPage.of(board(rows.toString())), "en"));
            assertThat(browser.texts("#ranks tbody th"))
                    .containsExactlyInAnyOrder(
                            "<script>document.title='x'</script>",
                            "=1+1",
                            "<img src=x onerror=document.title='x'>",
                            "</script>&amp;",
                            longest);
            for (int i = 0; i < names.size(); i++) {
                browser.set("#unit", String.valueOf(i));
                assertThat(browser.texts("#card p").get(0)).contains("(u" + i + ")");
            }
            browser.script("document.getElementById('heat').scrollIntoView()");
            browser.frame();
            assertThat(browser.script("return document.title")).asString().startsWith("Provincial Digital");
            assertThat(browser.script("return document.querySelectorAll('img, main script').length"))
                    .isEqualTo(0L);
            assertThat(browser.download("#csv")).contains("'=1+1");
            assertThat(browser.console()).isEmpty();
        }
    }

    /** As many units as the country has communes since July 2025; names and figures made up. */
    @Test
    void communes_3321_scrollSearchAndSort() throws Exception {
        Scoreboard board = Boards.communes(folder);
        try (Browser browser = Browser.start(1280, false)) {
            browser.open(page(ReportPage.of(board), "vi"));
            String first = board.headline().order().get(0).name();
            assertThat(browser.get("#ranks tbody tr th").getText()).isEqualTo(first);
            browser.script("document.querySelector('#ranks th[data-key=name] button').click()");
            assertThat(browser.get("#ranks tbody tr th").getText()).isEqualTo("Xã 0");
            browser.set("#search", "xa 3320");
            assertThat(browser.texts("#ranks tbody th")).containsExactly("Xã 3320");
            assertThat(browser.console()).isEmpty();
        }
    }

    /** The page of 98 made-up indicators: every way to its parts can be tried. */
    @Test
    void sliders_of98Indicators_rankAgain() throws Exception {
        CompositeIndex index = CompositeIndex.of(Boards.illustrative());
        Scoreboard board = index.score(Boards.raw());
        try (Browser browser = Browser.start(1280, false)) {
            browser.open(page(ReportPage.of(board), "en"));
            String place = browser.script(
                            "return [...document.querySelectorAll('#aggregate option')].find(o => o.textContent.startsWith('NTS ')).value")
                    .toString();
            browser.set("#aggregate", place);
            browser.set("#sliders input[data-part=\"NTS.1\"]", "90");
            assertThat(browser.get("#changed").isDisplayed()).isTrue();
            browser.script("document.getElementById('reset').click()");
            assertThat(browser.texts("#ranks tbody th"))
                    .isEqualTo(board.headline().order().stream()
                            .map(unit -> unit.name())
                            .toList());
        }
    }
}

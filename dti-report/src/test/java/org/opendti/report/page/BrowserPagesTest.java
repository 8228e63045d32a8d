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
import org.junit.jupiter.params.provider.ValueSource;
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

    /**
     * The least contrast of the texts that are shown with what lies behind them, where it is below what WCAG 2.1 asks for at level
     * AA: 4.5, and 3 of large text. Texts within charts are measured too, against the page.
     */
    private static final String TOO_FAINT = """
            const channel = c => c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            const parse = text => (text.match(/[0-9.]+/g) || [0, 0, 0, 0]).map(Number);
            const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
            const over = ([r, g, b, a = 1], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
            const behind = e => {
              if (!e) return [255, 255, 255];
              const colour = parse(getComputedStyle(e).backgroundColor);
              return colour.length < 4 ? colour : over(colour, behind(e.parentElement));
            };
            const faint = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const e = node.parentElement;
              if (!node.textContent.trim() || ['SCRIPT', 'STYLE', 'OPTION'].includes(e.tagName) || !e.checkVisibility()) continue;
              const style = getComputedStyle(e);
              const back = behind(e.closest('svg') || e);
              const text = over(parse(e.closest('svg') ? style.fill : style.color), back);
              const [high, low] = [light(text), light(back)].sort((a, b) => b - a);
              const ratio = (high + 0.05) / (low + 0.05);
              const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700;
              if (ratio < (size >= 24 || (bold && size >= 18.66) ? 3 : 4.5)) {
                faint.push(node.textContent.trim().slice(0, 30) + ' ' + ratio.toFixed(2));
              }
            }
            return faint.slice(0, 20);
            """;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void texts_onScreenAndPaper_standOut(boolean dark) throws Exception {
        try (Browser browser = Browser.start(1280, dark)) {
            browser.open(page(Boards.page(2024, 2022, 2023), "vi"));
            browser.script("document.querySelector('#ranks tbody th a').click()");
            browser.script(
                    "window.dispatchEvent(new Event('beforeprint')); window.dispatchEvent(new Event('afterprint'))");
            browser.frame();
            assertThat(browser.script(TOO_FAINT)).as("on the screen").isEqualTo(List.of());
            browser.print(true);
            assertThat(browser.script(TOO_FAINT)).as("on paper").isEqualTo(List.of());
            assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(browser.texts("#ranks tbody th")).hasSize(63);
            assertThat(browser.texts(".controls, nav, #weights")).isEmpty();
            assertThat(
                            browser.script(
                                    "return [...document.querySelectorAll('.chart svg')].map(s => s.hasAttribute('viewBox') && s.getBoundingClientRect().height <= 832)"))
                    .as("charts, whole on a page of 22 cm")
                    .isEqualTo(List.of(true, true, true));
            browser.print(false);
            assertThat(
                            browser.script(
                                    "return [...document.querySelectorAll('.chart')].map(c => c.querySelector('svg').getBoundingClientRect().width === c.clientWidth)"))
                    .as("charts, as wide as the page again")
                    .isEqualTo(List.of(true, true, true));
            assertThat(browser.script("return document.documentElement.dataset.theme"))
                    .isEqualTo(dark ? "dark" : "light");
            assertThat(browser.texts("nav a")).isNotEmpty();
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

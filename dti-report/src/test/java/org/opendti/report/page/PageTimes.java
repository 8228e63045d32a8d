package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the page is in Chromium. Not among the tests, whose names end in Test; to run it:
 * {@code mvn test -pl dti-report -am -Dtest=PageTimes -Dsurefire.failIfNoSpecifiedTests=false}
 */
class PageTimes {

    private static final int RUNS = 9;

    private static final String READY = "return Number(document.documentElement.dataset.ready)";

    private static final String SORT = "const from = performance.now();"
            + " document.querySelector('#ranks th[data-key=name] button').click();"
            + " document.body.offsetHeight; return performance.now() - from";

    private static final String SLIDE = "const slider = document.querySelector('#sliders input[type=range]');"
            + " slider.value = Number(slider.value) > 50 ? 20 : 90; const from = performance.now();"
            + " slider.dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - from";

    @TempDir
    Path folder;

    @Test
    void provinces() throws Exception {
        tell(
                "63 units × 98 indicators × 3 years",
                ReportPage.of(Boards.illustrative(2024))
                        .withPrevious(List.of(Boards.illustrative(2023), Boards.illustrative(2022)))
                        .withUncertainty(Boards.ranksOfIllustrative(2024)),
                true);
    }

    @Test
    void communes() throws Exception {
        tell("3,321 units", ReportPage.of(Boards.communes(folder)), false);
    }

    private void tell(String what, ReportPage page, boolean slide) throws Exception {
        Path file = folder.resolve("page.html");
        page.write(file, Locale.ENGLISH);
        List<Double> ready = new ArrayList<>();
        List<Double> sort = new ArrayList<>();
        List<Double> slider = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Browser browser = Browser.start(1280, false)) {
                browser.open(file);
                ready.add(number(browser.script(READY)));
                sort.add(number(browser.script(SORT)));
                if (slide) {
                    slider.add(number(browser.script(SLIDE)));
                }
                assertThat(browser.console()).isEmpty();
            }
        }
        System.out.println(what + ", " + Files.size(file) / 1000 + " kB, medians of " + RUNS + ": ready after "
                + median(ready) + " ms, sorted in " + median(sort) + " ms"
                + (slide ? ", slider to ranking in " + median(slider) + " ms" : ""));
    }

    private static double number(Object result) {
        return ((Number) result).doubleValue();
    }

    private static long median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2]);
    }
}

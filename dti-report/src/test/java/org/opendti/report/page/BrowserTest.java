package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.index.CompositeIndex;
import org.opendti.index.ElementScores;
import org.opendti.index.Recipe;
import org.opendti.table.Unit;

/** The page of 2024, with two earlier years, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(1280, false);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page());
    }

    private Path page() {
        Path file = folder.resolve("báo cáo 1.html");
        if (!file.toFile().exists()) {
            Boards.page(2024, 2022, 2023).write(file, Locale.ENGLISH);
        }
        return file;
    }

    /** Rank and name of each row that is shown, from the top. */
    private List<String> ranking() {
        List<String> ranks = browser.texts("#ranks tbody td:first-child");
        List<String> names = browser.texts("#ranks tbody th");
        List<String> ranking = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            ranking.add(ranks.get(i) + " " + names.get(i));
        }
        return ranking;
    }

    private static List<String> ranking(ElementScores scores) {
        return scores.order().stream()
                .map(unit -> (int) scores.rank(unit) + " " + unit.name())
                .toList();
    }

    /** A weight put on the slider of a part, in per cent. */
    private void move(String aggregate, Map<String, Double> shares) {
        String place = browser.script(
                        "return [...document.querySelectorAll('#aggregate option')].find(o => o.textContent.startsWith(arguments[0] + ' ')).value",
                        aggregate)
                .toString();
        browser.set("#aggregate", place);
        shares.forEach((part, share) ->
                browser.set("#sliders input[type=range][data-part='" + part + "']", String.valueOf(share)));
    }

    @Test
    void page_openedAndScrolledThrough_asksForNothingAndComplainsOfNothing() {
        browser.requests();
        browser.open(page());
        for (String section : List.of("intervals", "heat", "bump", "profile", "method")) {
            browser.script("document.getElementById(arguments[0]).scrollIntoView({ behavior: 'instant' })", section);
            browser.frame();
        }
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.equals(page().toUri().toString()));
        assertThat(browser.script("return document.querySelectorAll('.chart svg, .chart canvas').length"))
                .isEqualTo(3L);
    }

    @Test
    void ranking_asOpened_isTheLibrarys() {
        assertThat(ranking()).isEqualTo(ranking(Boards.published(2024).headline()));
    }

    @ParameterizedTest
    @CsvSource({"da nang, Đà Nẵng", "ĐÀ NẴNG, Đà Nẵng", "ba ria, Bà Rịa - Vũng Tàu", "74, Bình Dương"})
    void search_lettersWithoutMarksOrACode_findsTheUnit(String typed, String name) {
        browser.set("#search", typed);
        assertThat(browser.texts("#ranks tbody th")).containsExactly(name);
        assertThat(browser.get("#count").getText()).isEqualTo("1 of 63");
    }

    @Test
    void region_chosen_showsItsUnitsAlone() {
        browser.set("#region", "Đông Nam Bộ");
        assertThat(browser.texts("#ranks tbody th"))
                .containsExactlyInAnyOrderElementsOf(Boards.published(2024).within("Đông Nam Bộ").units().stream()
                        .map(Unit::name)
                        .toList());
    }

    @Test
    void head_pressedByKeyboard_sortsAndTurns() {
        browser.script("document.querySelector('#ranks th[data-key=name] button').focus()");
        browser.type(" ");
        assertThat(browser.texts("#ranks tbody th").get(0)).isEqualTo("An Giang");
        assertThat(browser.get("#ranks th[data-key=name]").getAttribute("aria-sort"))
                .isEqualTo("ascending");
        browser.type(" ");
        assertThat(browser.texts("#ranks tbody th").get(0)).isEqualTo("Yên Bái");
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "80, 20", "10.5, 89.5", "0, 100", "33.3, 12.1"})
    void sliders_ofTheIndex_rankAsTheLibraryDoes(double foundation, double activity) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("NTC", foundation);
        weights.put("HD", activity);
        move("DTI", weights);
        assertThat(ranking()).isEqualTo(ranking(weighted("DTI", weights)));
        assertThat(browser.get("#changed").isDisplayed()).isTrue();
    }

    @Test
    void sliders_ofTheActivities_rankAsTheLibraryDoesAndGoBack() {
        Map<String, Double> weights = Map.of("HDCQS", 10.0, "HDKTS", 80.0, "HDXHS", 10.0);
        move("HD", weights);
        assertThat(ranking()).isEqualTo(ranking(weighted("HD", weights)));
        browser.script("document.getElementById('reset').click()");
        assertThat(ranking()).isEqualTo(ranking(Boards.published(2024).headline()));
        assertThat(browser.get("#changed").isDisplayed()).isFalse();
    }

    @Test
    void sliders_allAtNothing_keepTheRankingAndSaySo() {
        List<String> before = ranking();
        move("DTI", Map.of("NTC", 0.0));
        List<String> without = ranking();
        move("DTI", Map.of("HD", 0.0));
        assertThat(ranking()).isEqualTo(without).isNotEqualTo(before);
        assertThat((String) browser.script("return document.getElementById('weights-note').textContent"))
                .contains("above 0");
    }

    private static ElementScores weighted(String aggregate, Map<String, Double> weights) {
        Recipe recipe = Recipe.defaults().weigh(own -> own.with(aggregate, weights));
        return CompositeIndex.of(Boards.index(2024).framework())
                .with(recipe)
                .score(Boards.table(2024))
                .headline();
    }

    @Test
    void name_pressed_showsTheProfile() {
        browser.script(
                "[...document.querySelectorAll('#ranks tbody a')].find(a => a.textContent === 'Bình Dương').click()");
        assertThat(browser.get("#card").getText())
                .contains(
                        "Bình Dương (74)", "Rank 29 of 63", "HDCQS", "Where the score comes from", "Nearest in scores");
    }

    @Test
    void data_takenOut_isCsvOfAllElements() {
        String csv = browser.download("#csv");
        assertThat(csv).startsWith("\ufeffunit,name,region,rank,").contains("74,Bình Dương,Đông Nam Bộ,29,");
        assertThat(csv.lines()).hasSize(64);
    }
}

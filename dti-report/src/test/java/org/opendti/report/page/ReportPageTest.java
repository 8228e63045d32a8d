package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.Copeland;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.vietnam.Provinces;

class ReportPageTest {

    @Test
    void page_ofTheSameContents_isTheSameText() {
        assertThat(Boards.page(2023, 2022).html(Locale.ENGLISH))
                .isEqualTo(Boards.page(2023, 2022).html(Locale.ENGLISH));
    }

    @Test
    void page_withoutScripts_hasTheWholeRanking() {
        String html = ReportPage.of(Boards.published(2022)).html(Locale.ENGLISH);
        for (var unit : Boards.published(2022).units()) {
            assertThat(html).contains("<a href=\"#profile\">" + unit.name() + "</a>");
        }
        assertThat(html).contains("<td class=\"n\">0.6321<i>*</i></td>");
    }

    @Test
    void policy_allowsTheScriptsOfThePageByTheirHashAlone() {
        assertThat(ReportPage.of(Boards.published(2022)).html(Locale.ENGLISH))
                .containsPattern(
                        "default-src 'none'; .*script-src 'sha256-[A-Za-z0-9+/]{43}=' 'sha256-[A-Za-z0-9+/]{43}='")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void sliders_whereUnitsAreJudgedTogether_areLeftOut() {
        Recipe copeland = Recipe.defaults().aggregate(by -> by.withStandard(new Copeland()));
        Scoreboard board = Boards.index(2022).with(copeland).score(Boards.table(2022));
        assertThat(ReportPage.of(board).html(Locale.ENGLISH)).contains("\"sliders\":false");
        assertThat(ReportPage.of(Boards.published(2022)).html(Locale.ENGLISH)).contains("\"sliders\":true");
    }

    @Test
    void boards_thatDoNotBelongTogether_areRefused() {
        ReportPage page = ReportPage.of(Boards.published(2023));
        Scoreboard merged = Boards.published(2022).mergedInto(Provinces.merger2025());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.withPrevious(List.of(merged)))
                .withMessageContaining("merge it first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.withPrevious(List.of(Boards.published(2023))))
                .withMessageContaining("must differ");
    }

    @Test
    void json_inAScript_cannotLeaveIt() {
        assertThat(Html.json("\"</script><!-- & \u2028\""))
                .isEqualTo("\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\"");
    }

    @Test
    void escape_ofWhatHtmlDoesNotKnow_isAReplacement() {
        assertThat(Html.escape("<a href='x'>\"&\u0000\ud800"))
                .isEqualTo("&lt;a href=&#39;x&#39;&gt;&quot;&amp;\ufffd\ufffd");
    }

    @Test
    void texts_inBothLanguages_haveTheSameKeysAndPlaces() {
        for (String bundle : List.of("org.opendti.report.page.texts", "org.opendti.report.picture.texts")) {
            ResourceBundle en = ResourceBundle.getBundle(bundle, Locale.ROOT);
            ResourceBundle vi = ResourceBundle.getBundle(bundle, Locale.forLanguageTag("vi"));
            for (String key : new TreeSet<>(en.keySet())) {
                assertThat(places(vi.getString(key))).as(key).isEqualTo(places(en.getString(key)));
                assertThat(vi.getLocale().getLanguage()).isEqualTo("vi");
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}

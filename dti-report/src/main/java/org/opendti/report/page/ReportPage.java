package org.opendti.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendti.index.Scoreboard;
import org.opendti.io.TextFiles;
import org.opendti.uncertainty.RankDistribution;

/**
 * A result as one HTML file for everybody: ranking, map, intervals of ranks, scores by element, ranks by year, weights to try, and a profile of
 * each unit with the reasons of its score. The file needs no network, asks for none, and its data can be taken out of it.
 *
 * <pre>{@code
 * ReportPage.of(board)
 *         .withPrevious(List.of(board2022, board2023))
 *         .withUncertainty(ranks)
 *         .write(Path.of("report.html"), Locale.forLanguageTag("vi"));
 * }</pre>
 *
 * <p>The sliders rank by the same sums and the same rule as the library, and are left out where the page cannot do that: where an aggregate
 * is no mean of its parts, finds its weights in the data, or makes up for missing parts.
 */
public final class ReportPage {

    private final Contents contents;

    private ReportPage(Contents contents) {
        this.contents = contents;
    }

    /**
     * A page of a board, ranked by its headline.
     *
     * @param board the board
     * @return the page
     * @throws org.opendti.finding.DtiException if a unit lacks the headline
     */
    public static ReportPage of(Scoreboard board) {
        return by(board, board.framework().headline().code());
    }

    /**
     * A page of a board, ranked by some element.
     *
     * @param board the board
     * @param code the element's code
     * @return the page
     * @throws org.opendti.finding.DtiException if there is no such element, or a unit lacks it
     */
    public static ReportPage by(Scoreboard board, String code) {
        board.element(code);
        return new ReportPage(new Contents(board, code, List.of(), Optional.empty()));
    }

    /**
     * This page with earlier years beside it.
     *
     * @param boards boards of other years, of the same list of units; merge them first where the list has changed
     * @return the page
     * @throws IllegalArgumentException if a board has no year, the same year as another, or another list of units
     */
    public ReportPage withPrevious(List<Scoreboard> boards) {
        List<Scoreboard> earlier = new ArrayList<>(boards);
        for (Scoreboard board : boards) {
            String list = contents.board().list().id();
            if (!board.list().id().equals(list)) {
                throw new IllegalArgumentException(
                        "a board of " + board.list().id() + " cannot stand beside one of " + list + "; merge it first");
            }
        }
        List<Integer> years = new ArrayList<>(List.of(Contents.year(contents.board())));
        boards.forEach(board -> years.add(Contents.year(board)));
        if (years.stream().distinct().count() < years.size()) {
            throw new IllegalArgumentException("years " + years + " must differ");
        }
        earlier.sort(Comparator.comparing(Contents::year));
        return new ReportPage(
                new Contents(contents.board(), contents.by(), List.copyOf(earlier), contents.uncertainty()));
    }

    /**
     * This page with intervals of ranks.
     *
     * @param ranks how sure the ranks are, by the same element
     * @return the page
     * @throws IllegalArgumentException if it is of another element or of other units
     */
    public ReportPage withUncertainty(RankDistribution ranks) {
        if (!ranks.target().equals(contents.by())
                || !ranks.units().equals(contents.board().units())) {
            throw new IllegalArgumentException("the rank distribution is of " + ranks.target() + " and "
                    + ranks.units().size() + " units; the page is of " + contents.by() + " and "
                    + contents.board().units().size());
        }
        return new ReportPage(new Contents(contents.board(), contents.by(), contents.earlier(), Optional.of(ranks)));
    }

    /**
     * The page's text.
     *
     * @param locale Vietnamese, or English
     * @return HTML, the same for the same contents
     */
    public String html(Locale locale) {
        return new PageHtml(contents, new PageTexts(locale)).html();
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @param file where to
     * @param locale Vietnamese, or English
     * @throws org.opendti.finding.DtiException if it cannot be written
     */
    public void write(Path file, Locale locale) {
        String html = html(locale);
        TextFiles.write(file, writer -> writer.write(html));
    }
}

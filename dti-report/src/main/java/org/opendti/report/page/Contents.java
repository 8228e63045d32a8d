package org.opendti.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.uncertainty.RankDistribution;

/**
 * What a page is made of.
 *
 * @param board the board
 * @param by the code of the element that is ranked by
 * @param earlier boards of earlier years, the earliest first
 * @param uncertainty how sure ranks are, if that is known
 */
record Contents(Scoreboard board, String by, List<Scoreboard> earlier, Optional<RankDistribution> uncertainty) {

    static int year(Scoreboard board) {
        return board.year()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a board without a year, or of several, cannot stand beside another; select the rows of one year"));
    }

    /** The elements of which some unit has a score, parts before what they are parts of. */
    List<Element> elements() {
        return board.framework().inOrder().stream()
                .filter(element -> hasScores(board, element.code()))
                .toList();
    }

    static boolean hasScores(Scoreboard board, String code) {
        return board.framework().find(code).isPresent()
                && Arrays.stream(board.scores(code)).anyMatch(score -> !Double.isNaN(score));
    }
}

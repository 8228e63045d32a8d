/**
 * One HTML file that holds all it needs: the ranking, a map of tiles, intervals of ranks, scores by element, ranks by year, sliders
 * for the weights and a profile of each unit. Start with {@link org.opendti.report.page.ReportPage}.
 *
 * <p>In goes a scoreboard, with what may stand beside it: earlier years and a rank distribution. Out comes a file. {@code PageJson} and its
 * helpers write what the page knows, {@code RankingHtml} the table that is there without scripts as well; the scripts are files of this package's
 * resources, put into the page in one piece.
 */
@NullMarked
package org.opendti.report.page;

import org.jspecify.annotations.NullMarked;

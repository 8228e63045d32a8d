package org.opendti.excel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.opendti.index.Scoreboard;
import org.opendti.io.TextFiles;
import org.opendti.table.IndicatorTable;
import org.opendti.uncertainty.RankDistribution;

/**
 * A result as a workbook: sheets for the ranking, the scores of all elements, their explanation down to the raw values, the changes since earlier
 * years, how sure the ranks are, the method, and the sources.
 *
 * <pre>{@code
 * ResultWorkbook.of(board)
 *         .withTable(table)
 *         .withPrevious(List.of(board2023))
 *         .withUncertainty(ranks)
 *         .write(Path.of("result.xlsx"), Locale.forLanguageTag("vi"));
 * }</pre>
 *
 * <p>Lines of names are frozen and can be filtered; numbers are numbers in full, shown on four digits; a text is a text, whatever it begins
 * with. The sheet of scores can be read again as a table. The same result gives the same bytes.
 *
 * @param board the result
 * @param by the code of the element that is ranked by
 * @param table the table that it was scored from, for the sources of its rows, if there is one
 * @param previous boards of earlier years, of the same list
 * @param uncertainty how sure ranks are, if that is known
 * @param notes lines of the sheet on the method, beside those that it has anyway
 */
public record ResultWorkbook(
        Scoreboard board,
        String by,
        Optional<IndicatorTable> table,
        List<Scoreboard> previous,
        Optional<RankDistribution> uncertainty,
        List<String> notes) {

    /**
     * Checks that what stands side by side belongs together.
     *
     * @param board as above
     * @param by as above
     * @param table as above
     * @param previous as above
     * @param uncertainty as above
     * @param notes as above
     * @throws org.opendti.finding.DtiException if there is no such element, or a unit lacks it
     * @throws IllegalArgumentException if an earlier board is of another list, or the rank distribution of other units or of another
     *     element
     */
    public ResultWorkbook {
        board.element(by);
        previous = List.copyOf(previous);
        notes = List.copyOf(notes);
        for (Scoreboard earlier : previous) {
            if (!earlier.list().id().equals(board.list().id())) {
                throw new IllegalArgumentException(
                        "an earlier board of " + earlier.list().id() + " cannot stand beside one of "
                                + board.list().id() + "; merge it first");
            }
        }
        if (uncertainty.isPresent()
                && !(uncertainty.get().target().equals(by)
                        && uncertainty.get().units().equals(board.units()))) {
            throw new IllegalArgumentException("the rank distribution (of "
                    + uncertainty.get().target() + ") must be of " + by + " and of the board's units");
        }
    }

    /**
     * A workbook of a board, ranked by its headline.
     *
     * @param board the board
     * @return the workbook
     * @throws org.opendti.finding.DtiException if a unit lacks the headline
     */
    public static ResultWorkbook of(Scoreboard board) {
        String headline = board.framework().headline().code();
        return new ResultWorkbook(board, headline, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /**
     * This workbook, ranked by another element.
     *
     * @param code the element's code
     * @return the workbook
     */
    public ResultWorkbook rankedBy(String code) {
        return new ResultWorkbook(board, code, table, previous, uncertainty, notes);
    }

    /**
     * This workbook with the sources of the rows.
     *
     * @param scored the table that the board was scored from
     * @return the workbook
     */
    public ResultWorkbook withTable(IndicatorTable scored) {
        return new ResultWorkbook(board, by, Optional.of(scored), previous, uncertainty, notes);
    }

    /**
     * This workbook with earlier years beside the result.
     *
     * @param boards their boards, of the same list
     * @return the workbook
     */
    public ResultWorkbook withPrevious(List<Scoreboard> boards) {
        return new ResultWorkbook(board, by, table, boards, uncertainty, notes);
    }

    /**
     * This workbook with how sure the ranks are.
     *
     * @param ranks the rank distribution
     * @return the workbook
     */
    public ResultWorkbook withUncertainty(RankDistribution ranks) {
        return new ResultWorkbook(board, by, table, previous, Optional.of(ranks), notes);
    }

    /**
     * This workbook with further lines on the method.
     *
     * @param lines such as what is inferred, and how ranks are rounded
     * @return the workbook
     */
    public ResultWorkbook withNotes(List<String> lines) {
        return new ResultWorkbook(board, by, table, previous, uncertainty, lines);
    }

    /**
     * Writes the workbook, whole or not at all.
     *
     * @param file where to
     * @param locale Vietnamese, or English
     * @throws org.opendti.finding.DtiException if it cannot be written, or a text is longer than the 32,767 characters that a cell holds
     */
    public void write(Path file, Locale locale) {
        TextFiles.writeBytes(file, stream -> write(stream, locale));
    }

    /**
     * Writes the workbook to a stream, which stays open.
     *
     * @param stream where to
     * @param locale Vietnamese, or English
     * @throws IOException if the stream cannot be written to
     */
    public void write(OutputStream stream, Locale locale) throws IOException {
        Path beside = Files.createTempFile("dti-", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(beside))) {
                writeSheets(file, new SheetTexts(locale));
            }
            Reproducible.copy(beside, stream);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void writeSheets(OutputStream stream, SheetTexts texts) throws IOException {
        List<ResultSheet> sheets = new ArrayList<>(List.of(
                new RankingSheet(this, texts), new ScoresSheet(this, texts), new ExplanationSheet(this, texts)));
        previous.forEach(earlier -> sheets.add(new ChangesSheet(this, earlier, texts)));
        uncertainty.ifPresent(ranks -> sheets.add(new UncertaintySheet(this, ranks, texts)));
        sheets.add(new MethodSheet(this, texts));
        table.ifPresent(scored -> sheets.add(new SourcesSheet(this, scored, texts)));
        try (Workbook book = new Workbook(stream, "dti", null)) {
            book.setCompressionLevel(Deflater.NO_COMPRESSION);
            for (ResultSheet sheet : sheets) {
                sheet.write(book);
            }
        }
    }
}

package org.opendti.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells in aligned columns, by the letters that a terminal shows and not by the characters that they take. */
final class TextTable {

    /** How a column is aligned. */
    enum Align {
        LEFT,
        RIGHT
    }

    private static final int WIDTH = 100;

    private final List<Align> alignments;
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(List<Align> alignments) {
        this.alignments = alignments;
    }

    /** A table of columns, a letter each: {@code L} or {@code R}. */
    static TextTable of(String alignments) {
        return new TextTable(alignments
                .chars()
                .mapToObj(c -> c == 'L' ? Align.LEFT : Align.RIGHT)
                .toList());
    }

    void line(List<String> cells) {
        lines.add(cells);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[alignments.size()];
        for (List<String> cells : lines) {
            for (int c = 0; c < cells.size(); c++) {
                widths[c] = Math.max(widths[c], width(cells.get(c)));
            }
        }
        return lines.stream().map(cells -> line(cells, widths)).toList();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String blanks = " ".repeat(widths[c] - width(cells.get(c)));
            String cell = alignments.get(c) == Align.LEFT ? cells.get(c) + blanks : blanks + cells.get(c);
            line.append(c == 0 ? "" : "  ").append(cell);
        }
        return line.toString().stripTrailing();
    }

    /** How many cells of a terminal a text takes: none for a combining mark, two for an East Asian letter. */
    static int width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(TextTable::width)
                .sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
        return wide ? 2 : 1;
    }

    /** A text broken where it is wider than a page, never before a sign of percent; blanks at its start stay. */
    static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String words = text.stripLeading();
        StringBuilder line = new StringBuilder(text.substring(0, text.length() - words.length()));
        boolean first = true;
        for (String word : words.split(" (?!%)", -1)) {
            if (!first && width(line + " " + word) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text on one line, of at most so many letters: control characters from a file do not reach the terminal. */
    static String plain(String text, int most) {
        String clean = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(most + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.codePointCount(0, clean.length()) > most
                ? clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…"
                : clean;
    }
}

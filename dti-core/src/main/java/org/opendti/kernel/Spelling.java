package org.opendti.kernel;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names as people write them: folding of case, marks and punctuation, and the nearest of several. */
public final class Spelling {

    private Spelling() {}

    /**
     * The letters and digits of a name alone: lower case, without diacritics, đ as d, without blanks, dashes and other
     * marks. {@code "Bà Rịa – Vũng Tàu"} and {@code "BA RIA-VUNG TAU"} both give {@code "bariavungtau"}.
     *
     * @param name a name, in any Unicode normal form
     * @return the folded name, perhaps empty
     */
    public static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (c == 'đ' || c == 'Đ') {
                folded.append('d');
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toString(c).toLowerCase(Locale.ROOT));
            }
        });
        return folded.toString();
    }

    /**
     * The names nearest to one that is not known, by the edits between their folded forms.
     *
     * @param unknown the name
     * @param known the names to choose from
     * @param most how many at the most
     * @return the nearest first; ties in the order of the alphabet
     */
    public static List<String> nearest(String unknown, Collection<String> known, int most) {
        String folded = fold(unknown.substring(0, Math.min(unknown.length(), 200)));
        record Near(String name, int distance) {}
        return known.stream()
                .map(name -> new Near(name, distance(folded, fold(name))))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    /** Levenshtein's distance: the fewest letters put in, taken out or replaced. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

package org.opendti.table;

import java.util.Set;
import org.opendti.kernel.Cells;

/** Tells words for a missing figure from others, quickly where a cell cannot be one. */
final class MissingWords {

    private final Set<String> words;
    private final boolean[] begins = new boolean[128];
    private final int longest;

    /** Takes words in lower case. */
    MissingWords(Set<String> words) {
        this.words = words;
        int most = 0;
        for (String word : words) {
            most = Math.max(most, word.length());
            if (!word.isEmpty() && word.charAt(0) < begins.length) {
                begins[word.charAt(0)] = true;
            }
        }
        // letters with marks of their own may be written apart
        longest = 3 * most;
    }

    /** Whether a cell is empty or such a word. */
    boolean contains(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = Character.toLowerCase(cell.charAt(0));
        return cell.length() <= longest
                && (first >= begins.length || begins[first])
                && words.contains(Cells.fold(cell));
    }
}

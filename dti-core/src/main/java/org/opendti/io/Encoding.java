package org.opendti.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the bytes of a text stand for its letters.
 *
 * @param charset the character set
 * @param mark how many bytes of byte order mark stand before the text
 */
record Encoding(Charset charset, int mark) {

    /**
     * The encoding that the first bytes of a file show: by its byte order mark, or by zero bytes at every other place,
     * as UTF-16 has them between Latin letters; else UTF-8.
     *
     * @param head the first bytes
     * @return the encoding; empty if there are zero bytes that no text has
     */
    static Optional<Encoding> of(byte[] head) {
        Encoding marked = marked(head);
        boolean utf16 = !marked.charset.equals(StandardCharsets.UTF_8);
        int[] zeros = zeros(head);
        if (zeros[BOTH] > 0) {
            return Optional.empty();
        }
        if (utf16 || zeros[HIGH] + zeros[LOW] == 0) {
            return Optional.of(marked);
        }
        boolean big = zeros[HIGH] >= head.length / 4 && zeros[LOW] == 0;
        boolean little = zeros[LOW] >= head.length / 4 && zeros[HIGH] == 0;
        boolean pairs = head.length % 2 == 0 && marked.mark == 0;
        return pairs && (big || little)
                ? Optional.of(new Encoding(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0))
                : Optional.empty();
    }

    /** A named character set; a byte order mark of its own is passed over. */
    static Encoding named(Charset charset, byte[] head) {
        Encoding marked = marked(head);
        return new Encoding(charset, marked.charset.equals(charset) ? marked.mark : 0);
    }

    private static Encoding marked(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(StandardCharsets.UTF_8, startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int BOTH = 2;

    /** How many zero bytes stand first in a pair, second, and in both places of one. */
    private static int[] zeros(byte[] head) {
        int[] zeros = new int[3];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
                zeros[BOTH] += i % 2 == 1 && head[i - 1] == 0 ? 1 : 0;
            }
        }
        return zeros;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

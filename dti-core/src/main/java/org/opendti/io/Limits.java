package org.opendti.io;

/**
 * What a file may hold at the most, so that no file can fill the memory.
 *
 * @param bytes the size of a file, at least 1
 * @param rows the rows of a table, at least 1
 * @param columns the columns of a table, at least 1
 * @param fieldLength the characters of one field, at least 1
 */
public record Limits(long bytes, int rows, int columns, int fieldLength) {

    /** 1 GiB, two million rows, ten thousand columns, fields of ten thousand characters. */
    public static final Limits DEFAULT = new Limits(1L << 30, 2_000_000, 10_000, 10_000);

    /**
     * Checks the ranges.
     *
     * @param bytes as above
     * @param rows as above
     * @param columns as above
     * @param fieldLength as above
     * @throws IllegalArgumentException if one is below 1
     */
    public Limits {
        if (bytes < 1 || rows < 1 || columns < 1 || fieldLength < 1) {
            throw new IllegalArgumentException("every limit must be at least 1; got bytes " + bytes + ", rows " + rows
                    + ", columns " + columns + ", fieldLength " + fieldLength);
        }
    }
}

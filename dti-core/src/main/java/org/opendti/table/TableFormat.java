package org.opendti.table;

import java.io.IOException;
import java.nio.file.Path;
import org.opendti.finding.Findings;

/**
 * A kind of file that holds a table. The library reads CSV and JSON; another module offers a further format as a service
 * ({@link java.util.ServiceLoader}), and {@link Tables} then reads it as well.
 */
public interface TableFormat {

    /**
     * Whether a file is of this format, by its name or its first bytes.
     *
     * @param file a file, which may not be there
     * @return whether to read it so; false where it cannot be looked at
     */
    boolean reads(Path file);

    /**
     * Opens a file, hands over its rows and closes it.
     *
     * @param file the file
     * @param options how to read it
     * @param findings where problems go that do not end the reading
     * @param reading what is done with the rows
     * @param <T> what that gives
     * @return its result
     * @throws org.opendti.finding.DtiException if the file cannot be read, with the findings met so far
     */
    <T> T read(Path file, TableOptions options, Findings findings, Reading<T> reading);

    /**
     * What is done with the rows of a table.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * Reads the rows.
         *
         * @param rows the rows, before the first
         * @return the result
         * @throws IOException if they cannot be read
         */
        T from(TableRows rows) throws IOException;
    }
}

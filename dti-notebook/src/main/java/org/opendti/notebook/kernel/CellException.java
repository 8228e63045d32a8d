package org.opendti.notebook.kernel;

/** A cell that does not compile, or threw; the message names the line of the cell. */
public final class CellException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    CellException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** {@return the line of the cell, from 1} */
    public int line() {
        return line;
    }
}

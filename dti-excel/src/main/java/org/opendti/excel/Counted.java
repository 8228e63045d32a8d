package org.opendti.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are counted while they are read, up to a limit. */
final class Counted extends FilterInputStream {

    private final long limit;
    private long count;

    /** The limit was passed. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1;

        Exhausted(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    Counted(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > limit) {
            throw new Exhausted(limit);
        }
    }

    /** A parser that closes what it has read ends nothing here; the archive closes its parts. */
    @Override
    public void close() {
        // see above
    }

    void skipToEnd() throws IOException {
        byte[] buffer = new byte[1 << 14];
        int some = 0;
        while (some >= 0) {
            some = read(buffer, 0, buffer.length);
        }
    }
}

package eu.vipatwork.launcher.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream of lines into chunks of whole lines, so that only next chunk is in memory. A JSON array is next
 * chunk.
 */
final class LineChunks {

    private static final int SIZE = 1 << 20;
    private static final int MAX_LINE = 48 << 20;

    private final InputStream in;
    private boolean started;
    private boolean array;

    LineChunks(InputStream in) {
        this.in = in;
    }

    /** Skips this number of lines. */
    void skip(long lines) throws IOException {
        for (long left = lines; left > 0; ) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            left -= next == '\n' ? 1 : 0;
        }
    }

    /** The next megabyte of lines; empty at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(SIZE + 4096);
        for (int next = in.read(); next >= 0; next = in.read()) {
            chunk.write(next);
            if (!started && !Character.isWhitespace(next)) {
                started = true;
                array = next == '[';
            }
            if (next == '\n' && !array && chunk.size() >= SIZE) {
                break;
            }
            if (chunk.size() > MAX_LINE) {
                throw new IOException((array ? "the array" : "a line") + " is longer than " + MAX_LINE + " bytes");
            }
        }
        return chunk.toByteArray();
    }
}

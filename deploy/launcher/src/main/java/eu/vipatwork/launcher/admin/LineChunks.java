package eu.vipatwork.launcher.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of lines into pieces of whole lines, so that only one piece is in memory. An array stays in one. */
final class LineChunks {

    private static final int SIZE = 1 << 20;
    private static final int LONGEST_LINE = 48 << 20;

    private final InputStream in;
    private boolean begun;
    private boolean array;

    LineChunks(InputStream in) {
        this.in = in;
    }

    /** Passes over so many lines. */
    void skip(long lines) throws IOException {
        for (long left = lines; left > 0; ) {
            int one = in.read();
            if (one < 0) {
                return;
            }
            left -= one == '\n' ? 1 : 0;
        }
    }

    /** About a megabyte of lines; nothing at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE + 4096);
        for (int one = in.read(); one >= 0; one = in.read()) {
            piece.write(one);
            if (!begun && !Character.isWhitespace(one)) {
                begun = true;
                array = one == '[';
            }
            if (one == '\n' && !array && piece.size() >= SIZE) {
                break;
            }
            if (piece.size() > LONGEST_LINE) {
                throw new IOException((array ? "the array" : "a line") + " is longer than " + LONGEST_LINE + " bytes");
            }
        }
        return piece.toByteArray();
    }
}

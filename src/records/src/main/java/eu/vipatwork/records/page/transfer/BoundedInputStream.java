package eu.vipatwork.records.page.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.ClientErrorException;

/** Limits the length of a request body: reading beyond it fails with 413. */
public final class BoundedInputStream extends FilterInputStream {

    private static final int TOO_LARGE = 413;

    private long left;

    public BoundedInputStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new ClientErrorException("The body is too large: send it in smaller pieces.", TOO_LARGE);
        }
    }
}

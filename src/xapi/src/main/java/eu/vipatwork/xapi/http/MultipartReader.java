package eu.vipatwork.xapi.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads multipart/mixed (RFC 2046, 5.1) as a stream, in pieces of 64 KiB. Larger parts go to files, which are deleted
 * when this is closed.
 */
final class MultipartReader implements Closeable {

    private static final int BUFFER = 64 * 1024;
    private static final int MAX_HEADERS_SIZE = 16 * 1024;
    private static final int MAX_PARTS = 10_000;

    private final InputStream in;
    private final byte[] delimiter;
    private final Path folder;
    private final long max;
    private final byte[] buffer = new byte[BUFFER];
    private final List<BodyPart> parts = new ArrayList<>();
    private int start;
    private int end;
    private long received;

    /** @param max the largest body, in bytes */
    MultipartReader(InputStream in, String boundary, Path folder, long max) throws IOException {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.folder = folder;
        this.max = max;
        // The first delimiter may lack its line break.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
        try {
            read();
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    List<BodyPart> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        for (BodyPart part : parts) {
            if (part.file() != null) {
                Files.deleteIfExists(part.file());
            }
        }
    }

    private void read() throws IOException {
        copyToDelimiter(OutputStream.nullOutputStream());
        while (!isLast()) {
            if (parts.size() == MAX_PARTS) {
                throw new XapiException(413, "The body has more than " + MAX_PARTS + " parts.");
            }
            Map<String, String> headers = headers();
            Sink sink = new Sink();
            try (sink) {
                copyToDelimiter(sink);
            } catch (RuntimeException | IOException e) {
                sink.drop();
                throw e;
            }
            parts.add(sink.part(headers));
        }
    }

    /** After a delimiter: two hyphens end the body, a line break begins a part. */
    private boolean isLast() throws IOException {
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            return true;
        }
        while (!(first == '\r' && second == '\n')) {
            if (first != ' ' && first != '\t') {
                throw XapiException.badRequest("The multipart body is malformed after a boundary.");
            }
            first = second;
            second = next();
        }
        // An empty header block is followed at once by a line break, which headers() reads.
        return false;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int size = 0;
        while (true) {
            int c = next();
            if (++size > MAX_HEADERS_SIZE) {
                throw XapiException.badRequest("A part of the multipart body has too many headers.");
            }
            if (c != '\n') {
                line.write(c);
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            if (text.isEmpty()) {
                return headers;
            }
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw XapiException.badRequest("A part of the multipart body has a malformed header.");
            }
            headers.put(
                    text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
    }

    private int next() throws IOException {
        if (start == end && !fill()) {
            throw XapiException.badRequest("The multipart body ends without its last boundary.");
        }
        return buffer[start++] & 0xff;
    }

    private void copyToDelimiter(OutputStream out) throws IOException {
        while (true) {
            int at = find();
            if (at >= 0) {
                out.write(buffer, start, at - start);
                start = at + delimiter.length;
                return;
            }
            // Keep what could be the beginning of a delimiter.
            int certain = Math.max(start, end - delimiter.length + 1);
            out.write(buffer, start, certain - start);
            start = certain;
            if (!fill()) {
                throw XapiException.badRequest("The multipart body ends without its last boundary.");
            }
        }
    }

    private int find() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == '\r' && matches(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) {
            return false;
        }
        received += count;
        if (received > max) {
            throw RequestBodies.tooLarge(max);
        }
        end += count;
        return true;
    }

    /** Collects the bytes of a part: in memory, then in a file. */
    private final class Sink extends OutputStream {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private Path file;
        private OutputStream out = memory;
        private long length;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            digest.update(bytes, offset, count);
            length += count;
            if (file == null && length > BUFFER) {
                file = Files.createTempFile(Files.createDirectories(folder), "part", ".tmp");
                out = Files.newOutputStream(file);
                memory.writeTo(out);
                memory.reset();
            }
            out.write(bytes, offset, count);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        void drop() throws IOException {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }

        BodyPart part(Map<String, String> headers) {
            return new BodyPart(
                    headers,
                    file == null ? memory.toByteArray() : null,
                    file,
                    length,
                    Hex.encodeHexString(digest.digest()));
        }
    }
}

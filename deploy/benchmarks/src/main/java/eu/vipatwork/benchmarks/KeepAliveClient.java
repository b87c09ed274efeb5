package eu.vipatwork.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A minimal HTTP/1.1 client on one connection, reopened when the server closes it. Its own CPU use must be small, as
 * client and server share the machine.
 */
final class KeepAliveClient implements Closeable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int BUFFER = 64 * 1024;

    private final URI site;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final String headers;

    /** @param headers sent with each request, each with its line break */
    KeepAliveClient(URI site, String headers) throws IOException {
        this.site = site;
        this.headers = " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n" + headers;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(site.getHost(), site.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /** @throws IOException also when the answer is not 200 */
    byte[] get(String path) throws IOException {
        out.write(ascii("GET " + path + headers + "\r\n"));
        return answer();
    }

    /** @throws IOException also when the answer is not 200 */
    byte[] post(String path, String type, byte[] body) throws IOException {
        byte[] head = ascii(
                "POST " + path + headers + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] answer() throws IOException {
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            last |= lower.startsWith("connection:") && lower.endsWith("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        if (last) {
            socket.close();
            open();
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package eu.vipatwork.systemtests.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The answer to a request line that no HTTP library would send. */
public record RawResponse(String head, String body) {

    /** @param request method and target of the request line */
    public static RawResponse of(URI site, String request) throws IOException {
        return of(site, request, site.getAuthority());
    }

    /** @param host the header Host, which may be another than that of the site */
    public static RawResponse of(URI site, String request, String host) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String lines =
                    request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = reply.indexOf("\r\n\r\n");
            return new RawResponse(reply.substring(0, end), reply.substring(end));
        }
    }

    public int status() {
        return Integer.parseInt(head.split(" ", -1)[1]);
    }

    public Document document() {
        return Jsoup.parse(body);
    }
}

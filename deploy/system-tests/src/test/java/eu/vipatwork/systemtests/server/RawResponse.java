package eu.vipatwork.systemtests.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the server says to a request line that no client of a library would send. */
record RawResponse(String head, String body) {

    /** @param request method and target, as they are to stand in the request line */
    static RawResponse of(URI site, String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String lines = request + " HTTP/1.1\r\nHost: " + site.getAuthority()
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = reply.indexOf("\r\n\r\n");
            return new RawResponse(reply.substring(0, end), reply.substring(end));
        }
    }

    int status() {
        return Integer.parseInt(head.split(" ")[1]);
    }

    Document document() {
        return Jsoup.parse(body);
    }
}

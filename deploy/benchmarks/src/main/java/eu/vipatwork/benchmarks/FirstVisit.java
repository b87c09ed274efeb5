package eu.vipatwork.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser without a cache fetches for a page: the page, styles, scripts, images and all fonts. */
final class FirstVisit {

    private static final Pattern URL_IN_CSS = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<URI> seen = new HashSet<>();
    private final Deque<URI> open = new ArrayDeque<>();
    private long bytes;

    /** @return the number of requests and the bytes of their bodies as transferred (compressed) */
    Weight of(URI page) {
        add(page);
        while (!open.isEmpty()) {
            URI next = open.remove();
            HttpResponse<byte[]> answer = get(next);
            bytes += answer.body().length;
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                collectFromPage(Jsoup.parse(text(answer), next.toString()));
            } else if (type.startsWith("text/css")) {
                Matcher urls = URL_IN_CSS.matcher(text(answer));
                while (urls.find()) {
                    if (!urls.group(1).startsWith("data:")) {
                        add(next.resolve(urls.group(1)));
                    }
                }
            }
        }
        return new Weight(seen.size(), bytes);
    }

    private void collectFromPage(Document page) {
        page.select("link[rel~=(?i)stylesheet|icon|preload|manifest]")
                .forEach(link -> add(URI.create(link.absUrl("href"))));
        page.select("script[src], img[src]").forEach(element -> add(URI.create(element.absUrl("src"))));
    }

    private void add(URI address) {
        URI plain = URI.create(address.toString().replaceAll("#.*", ""));
        if (seen.add(plain)) {
            open.add(plain);
        }
    }

    private HttpResponse<byte[]> get(URI address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", "gzip")
                            .header("Accept", "*/*")
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!zipped) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a visit transfers. */
    record Weight(int requests, long bytes) {}
}

package eu.vipatwork.lti;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one way out to platforms. Addresses come from whoever registers a platform, and must not be turned against our own
 * network: private, loopback and link-local ones are refused unless the system property {@value #PRIVATE} is true, as on
 * a machine where one tries things out; redirects are not followed; an answer is read up to {@value #LIMIT} bytes and
 * waited for ten seconds.
 */
@ApplicationScoped
public class Outbound {

    /** A system property of the installation. */
    public static final String PRIVATE = "vipatwork.allow-private-platforms";

    static final int LIMIT = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final boolean allowPrivate;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    public Outbound() {
        this(Boolean.getBoolean(PRIVATE));
    }

    /** For tests. */
    Outbound(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** @param body null for none */
    public record Request(String method, URI address, Map<String, String> headers, String body) {

        public static Request get(URI address, String accept) {
            return new Request("GET", address, Map.of("Accept", accept), null);
        }
    }

    /** What came back, whatever its status. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        /** The first header of this name, in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** @throws OutboundFailed when the address is refused, or nothing came back */
    public Answer send(Request request) throws OutboundFailed {
        check(request.address());
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address())
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(LIMIT + 1);
                if (body.length > LIMIT) {
                    throw new OutboundFailed(request.address() + " answers with more than " + LIMIT + " bytes");
                }
                return new Answer(
                        response.statusCode(), response.headers().map(), new String(body, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new OutboundFailed(request.address() + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundFailed("interrupted while asking " + request.address());
        }
    }

    private void check(URI address) throws OutboundFailed {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new OutboundFailed(address + " is not a web address");
        }
        if (allowPrivate) {
            return;
        }
        if (!"https".equals(address.getScheme())) {
            throw new OutboundFailed(address + " is not https");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (one.isSiteLocalAddress()
                        || one.isLoopbackAddress()
                        || one.isLinkLocalAddress()
                        || one.isAnyLocalAddress()
                        || one.isMulticastAddress()) {
                    throw new OutboundFailed(address.getHost() + " is an address of a private network");
                }
            }
        } catch (IOException e) {
            throw new OutboundFailed(address.getHost() + " is not known");
        }
    }
}

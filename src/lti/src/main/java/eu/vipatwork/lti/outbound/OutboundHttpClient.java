package eu.vipatwork.lti.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client for all requests to platforms, safe against server-side request forgery (OWASP): the addresses come from
 * users who register platforms. Only https is allowed; the address is checked when the connection is made ({@link
 * PublicDnsResolver}); redirects are not followed; a response has at most {@value #LIMIT} bytes and 15 seconds in all.
 * Requests are not repeated, and cookies are not stored. The system property {@value #PRIVATE} allows http and private
 * addresses, for development.
 */
@ApplicationScoped
public class OutboundHttpClient {

    /** System property: allows http and private addresses. */
    public static final String PRIVATE = "vipatwork.allow-private-platforms";

    static final int LIMIT = 512 * 1024;
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(15);
    private static final Timeout TIMEOUT = Timeout.ofSeconds(10);
    private static final int MAX_CONNECTIONS = 40;
    private static final int MAX_CONNECTIONS_PER_ROUTE = 8;

    private final boolean allowPrivate;
    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outbound-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public OutboundHttpClient() {
        this(Boolean.getBoolean(PRIVATE));
    }

    /** For tests. */
    OutboundHttpClient(boolean allowPrivate) {
        this(allowPrivate, allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new PublicDnsResolver(), TOTAL_TIMEOUT);
    }

    /** For tests. */
    OutboundHttpClient(boolean allowPrivate, DnsResolver names, Duration timeout) {
        this.allowPrivate = allowPrivate;
        this.timeout = timeout;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS_PER_ROUTE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TIMEOUT)
                                .setSocketTimeout(TIMEOUT)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TIMEOUT)
                        .setResponseTimeout(TIMEOUT)
                        .build())
                .setUserAgent("VIP-at-Work")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @param body null for none */
    public record Request(String method, URI address, Map<String, String> headers, String body) {

        public static Request get(URI address, String accept) {
            return new Request("GET", address, Map.of("Accept", accept), null);
        }
    }

    /** A response with any status. */
    public record Response(int status, Map<String, List<String>> headers, String body) {

        /** The first header of this name, in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** @throws OutboundRequestFailed when the address is refused, or no response came */
    public Response send(Request request) throws OutboundRequestFailed {
        URI address = request.address();
        check(address);
        HttpUriRequestBase out = new HttpUriRequestBase(request.method(), address);
        request.headers().forEach(out::setHeader);
        if (request.body() != null) {
            out.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        Future<?> deadline = deadlines.schedule(out::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(out, found -> read(out, found));
        } catch (PublicDnsResolver.Refused e) {
            throw new OutboundRequestFailed(e.getMessage());
        } catch (TooLarge e) {
            throw new OutboundRequestFailed(address + " returned more than " + LIMIT + " bytes");
        } catch (UnknownHostException e) {
            throw new OutboundRequestFailed(address.getHost() + " has no address");
        } catch (IOException e) {
            String why = out.isCancelled() ? "no response within " + timeout.toSeconds() + " seconds" : e.getMessage();
            throw new OutboundRequestFailed(address + " does not answer: " + why);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Response read(HttpUriRequestBase out, ClassicHttpResponse found) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : found.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        if (found.getEntity() == null) {
            return new Response(found.getCode(), headers, "");
        }
        InputStream in = found.getEntity().getContent();
        byte[] body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            out.cancel(); // otherwise the client reads the rest to reuse the connection
            throw new TooLarge();
        }
        return new Response(found.getCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    private void check(URI address) throws OutboundRequestFailed {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new OutboundRequestFailed(address + " is not a web address");
        }
        if (!allowPrivate && !"https".equals(address.getScheme())) {
            throw new OutboundRequestFailed(address + " is not https");
        }
    }

    @PreDestroy
    void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}

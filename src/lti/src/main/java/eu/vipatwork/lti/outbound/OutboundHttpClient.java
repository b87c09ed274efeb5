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
 * The one way out to platforms. Addresses come from whoever registers a platform, and must not be turned against our own
 * network (OWASP: server-side request forgery). So only https goes out; the address that a connection is made to is
 * checked when it is made ({@link PublicDnsResolver}); redirects are not followed; and an answer is read up to
 * {@value #LIMIT} bytes and waited for fifteen seconds altogether. The system property {@value #PRIVATE} allows http and
 * private addresses, as on a machine where one tries things out. Nothing is sent twice by itself, and cookies are not
 * kept.
 */
@ApplicationScoped
public class OutboundHttpClient {

    /** A system property of the installation. */
    public static final String PRIVATE = "vipatwork.allow-private-platforms";

    static final int LIMIT = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int CONNECTIONS = 40;
    private static final int CONNECTIONS_TO_ONE = 8;

    private final boolean allowPrivate;
    private final Duration patience;
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
        this(allowPrivate, allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new PublicDnsResolver(), PATIENCE);
    }

    /** For tests. */
    OutboundHttpClient(boolean allowPrivate, DnsResolver names, Duration patience) {
        this.allowPrivate = allowPrivate;
        this.patience = patience;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_TO_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(SILENCE)
                                .setSocketTimeout(SILENCE)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(SILENCE)
                        .setResponseTimeout(SILENCE)
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

    /** What came back, whatever its status. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        /** The first header of this name, in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** @throws OutboundRequestFailed when the address is refused, or nothing came back */
    public Answer send(Request request) throws OutboundRequestFailed {
        URI address = request.address();
        check(address);
        HttpUriRequestBase out = new HttpUriRequestBase(request.method(), address);
        request.headers().forEach(out::setHeader);
        if (request.body() != null) {
            out.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        Future<?> deadline = deadlines.schedule(out::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(out, response -> read(out, response));
        } catch (PublicDnsResolver.Refused e) {
            throw new OutboundRequestFailed(e.getMessage());
        } catch (TooLarge e) {
            throw new OutboundRequestFailed(address + " answers with more than " + LIMIT + " bytes");
        } catch (UnknownHostException e) {
            throw new OutboundRequestFailed(address.getHost() + " is not known");
        } catch (IOException e) {
            String why = out.isCancelled() ? "not within " + patience.toSeconds() + " seconds" : e.getMessage();
            throw new OutboundRequestFailed(address + " does not answer: " + why);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer read(HttpUriRequestBase out, ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        if (response.getEntity() == null) {
            return new Answer(response.getCode(), headers, "");
        }
        InputStream in = response.getEntity().getContent();
        byte[] body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            out.cancel(); // else the rest is read, too, to use the connection again
            throw new TooLarge();
        }
        return new Answer(response.getCode(), headers, new String(body, StandardCharsets.UTF_8));
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

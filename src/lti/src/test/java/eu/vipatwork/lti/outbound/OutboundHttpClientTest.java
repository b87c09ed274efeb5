package eu.vipatwork.lti.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** Requests to platforms: which are allowed, and their limits. */
class OutboundHttpClientTest {

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void anAddressOfAPrivateNetworkIsRefused(String literal) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(literal))).isFalse();

        String host = literal.contains(":") ? "[" + literal + "]" : literal;
        assertThatThrownBy(() -> get(new OutboundHttpClient(false), "https://" + host + "/keys"))
                .isInstanceOf(OutboundRequestFailed.class)
                .hasMessageContaining("is an address of a private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "193.166.3.2",
                "::ffff:8.8.8.8",
                "2001:14ba::1",
                "2a00:1450:4026::200e",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void anAddressOfThePublicInternetIsAllowed(String literal) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "2130706433", "0"})
    void aNameOrNumberOfThisMachineIsRefused(String host) {
        assertThatThrownBy(() -> get(new OutboundHttpClient(false), "https://" + host + "/"))
                .isInstanceOf(OutboundRequestFailed.class)
                .hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "file:///etc/passwd",
                "https:///",
                "https://me:secret@example.org/",
                "https://127.1/",
                "x"
            })
    void onlyHttpsIsAllowed(String address) {
        assertThatThrownBy(() -> get(new OutboundHttpClient(false), address)).isInstanceOf(OutboundRequestFailed.class);
    }

    @Test
    void onePrivateAddressAmongSeveralRefusesTheName() {
        PublicDnsResolver dns = new PublicDnsResolver(new FakeDns(List.of("8.8.8.8", "10.0.0.1")));

        assertThatThrownBy(() -> dns.resolve("platform.example")).isInstanceOf(PublicDnsResolver.Refused.class);
    }

    /** DNS rebinding has no effect: the name is resolved once. */
    @Test
    void aConnectionGoesToTheAddressThatWasChecked() throws Exception {
        serve("/", answering(200, "here"));
        FakeDns dns = new FakeDns(List.of("127.0.0.1"), List.of("192.0.2.1"));
        OutboundHttpClient outbound = new OutboundHttpClient(true, dns, Duration.ofSeconds(5));

        OutboundHttpClient.Response answer =
                get(outbound, "http://platform.example:" + server.getAddress().getPort() + "/");

        assertThat(answer.body()).isEqualTo("here");
        assertThat(dns.asked).containsExactly("platform.example");
    }

    /** So no token is sent to another address, and no redirect leads into a private network. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aRedirectIsNotFollowed(String method) throws Exception {
        serve("/here", redirecting("/there"));
        serve("/there", answering(200, "there"));

        OutboundHttpClient.Response answer = new OutboundHttpClient(true)
                .send(new OutboundHttpClient.Request(
                        method, URI.create(base + "/here"), Map.of("Authorization", "Bearer secret"), null));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(requested).containsExactly("/here");
    }

    @Test
    void anEndlessResponseIsCutOff() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(block);
                }
            }
        });

        assertThatThrownBy(() -> get(new OutboundHttpClient(true), base + "/"))
                .hasMessageContaining("more than 524288 bytes");
    }

    @Test
    void aResponseThatArrivesSlowlyIsCancelled() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        OutboundHttpClient outbound =
                new OutboundHttpClient(true, new FakeDns(List.of("127.0.0.1")), Duration.ofMillis(500));
        long began = System.nanoTime();

        assertThatThrownBy(() -> get(outbound, base + "/")).hasMessageContaining("does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThatThrownBy(() -> get(new OutboundHttpClient(false), "https://platform.invalid/"))
                .hasMessage("platform.invalid has no address");
    }

    private static OutboundHttpClient.Response get(OutboundHttpClient outbound, String address)
            throws OutboundRequestFailed {
        return outbound.send(OutboundHttpClient.Request.get(URI.create(address), "application/json"));
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requested.add(exchange.getRequestURI().getPath());
            try {
                handler.handle(exchange);
            } finally {
                exchange.close();
            }
        });
    }

    private static HttpHandler answering(int status, String body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            write(exchange, body);
        };
    }

    private static HttpHandler redirecting(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static void write(HttpExchange exchange, String body) throws IOException {
        if (!body.isEmpty()) {
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    /** A name server with these responses, one after the other. */
    private static final class FakeDns implements DnsResolver {

        private final List<List<String>> answers;
        private final List<String> asked = new ArrayList<>();

        @SafeVarargs
        @SuppressWarnings("varargs")
        FakeDns(List<String>... answers) {
            this.answers = List.of(answers);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<String> answer = answers.get(Math.min(asked.size(), answers.size() - 1));
            asked.add(host);
            InetAddress[] addresses = new InetAddress[answer.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName(answer.get(i));
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

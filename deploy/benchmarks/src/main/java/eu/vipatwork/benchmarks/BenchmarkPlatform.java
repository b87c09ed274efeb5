package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import com.sun.net.httpserver.HttpServer;

import eu.vipatwork.launcher.AdminApi;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

/** A minimal learning platform with its users' browsers: a key set, and signed launch messages. */
final class BenchmarkPlatform implements AutoCloseable {

    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String KID = "bench";
    private static final int USERS = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI site;
    private final String target;
    private final HttpServer server;
    private final KeyPair keys;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicInteger launches = new AtomicInteger();

    BenchmarkPlatform(URI site) {
        this.site = site;
        this.target = site + "/courses/" + BenchmarkUsers.COURSE + "/units/" + BenchmarkUsers.UNITS.get(0);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keySet = keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
            exchange.close();
        });
        server.start();
    }

    void register(AdminApi api) {
        JsonObject registration = Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("client_id", KID)
                .add("authorization", issuer() + "/authorize")
                .add("token", issuer() + "/token")
                .add("key_set", issuer() + "/keys")
                .add("deployments", Json.createArrayBuilder().add("1"))
                .build();
        AdminApi.Reply reply = api.post("/api/admin/lti/registrations", registration.toString());
        if (reply.status() >= 400) {
            throw new LauncherException(ExitCode.FAILED, reply.problem());
        }
    }

    /** The launch of a unit by one of a hundred users, up to the page of the unit. */
    void launch() {
        String user = "user-" + launches.incrementAndGet() % USERS;
        HttpResponse<String> login = post(
                "/lti/login",
                Map.of(
                        "iss", issuer(),
                        "client_id", KID,
                        "login_hint", user,
                        "target_link_uri", target,
                        "lti_deployment_id", "1"),
                "");
        URI authorization = URI.create(login.headers().firstValue("location").orElseThrow());
        Map<String, String> request = query(authorization.getRawQuery());
        HttpResponse<String> launch = post(
                "/lti/launch",
                Map.of("state", request.get("state"), "id_token", token(user, request.get("nonce"))),
                cookie(login));
        URI unit = site.resolve(launch.headers().firstValue("location").orElseThrow());
        HttpResponse<String> page = get(unit, cookie(launch));
        if (page.statusCode() == 303) {
            page = get(site.resolve(page.headers().firstValue("location").orElseThrow()), cookie(launch));
        }
        if (page.statusCode() != 200 || !page.uri().toString().startsWith(target)) {
            throw new IllegalStateException("a launch ended at " + page.uri() + " with " + page.statusCode());
        }
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token(String user, String nonce) {
        long now = System.currentTimeMillis() / 1_000;
        String payload = Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", KID)
                .add("sub", user)
                .add("name", "Bench " + user)
                .add("iat", now)
                .add("exp", now + 60)
                .add("nonce", nonce)
                .add(CLAIM + "message_type", "LtiResourceLinkRequest")
                .add(CLAIM + "version", "1.3.0")
                .add(CLAIM + "deployment_id", "1")
                .add(CLAIM + "target_link_uri", target)
                .add(CLAIM + "roles", Json.createArrayBuilder().add("Learner"))
                .add(CLAIM + "resource_link", Json.createObjectBuilder().add("id", "1"))
                .build()
                .toString();
        String signed = encoded("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}") + "." + encoded(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String cookie) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(URI address, String cookie) {
        return send(HttpRequest.newBuilder(address).header("Cookie", cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

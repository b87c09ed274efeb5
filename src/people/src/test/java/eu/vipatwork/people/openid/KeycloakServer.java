package eu.vipatwork.people.openid;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.nimbusds.oauth2.sdk.util.URLUtils;

/** A Keycloak server on a free port of this machine, with one realm, one client and one user; stopped when closed. */
final class KeycloakServer implements AutoCloseable {

    static final String CLIENT = "vip";
    static final String SECRET = "a shared secret";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String REALM = """
            {"realm": "school", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "vip", "secret": "a shared secret", "enabled": true,
                          "standardFlowEnabled": true, "redirectUris": ["%s"],
                          "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [{"username": "lena", "enabled": true, "email": "lena@school.example", "emailVerified": true,
                        "firstName": "Lena", "lastName": "Holm",
                        "credentials": [{"type": "password", "value": "seven green lamps", "temporary": false}]}]}
            """;

    private final int port;
    private final Process process;

    KeycloakServer(Path home, URI redirect) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("school-realm.json"), REALM.formatted(redirect));
        process = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile())
                .start();
        awaitStart(home);
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/realms/school");
    }

    /** Opens the address and submits the form, as a browser would; returns the parameters of the redirect. */
    Map<String, String> signIn(URI address, String name, String password) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form to sign in: " + page.statusCode() + " " + page.body());
        }
        HttpRequest filled = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(HttpRequest.BodyPublishers.ofString(
                        URLUtils.serializeParameters(Map.of("username", List.of(name), "password", List.of(password)))))
                .build();
        HttpResponse<String> sent = browser.send(filled, HttpResponse.BodyHandlers.ofString());
        URI back = sent.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IllegalStateException("not sent back: " + sent.statusCode() + sent.body()));
        Map<String, String> parameters = new HashMap<>();
        URLUtils.parseParameters(back.getRawQuery())
                .forEach((parameter, values) -> parameters.put(parameter, values.get(0)));
        return parameters;
    }

    /** Cookies marked Secure go back to this machine without TLS, too: browsers trust it, Java's cookie handler does not. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private void awaitStart(Path home) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant end = Instant.now().plus(START_TIMEOUT);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(500);
        }
        close();
        throw new IllegalStateException("Keycloak did not start: " + Files.readString(home.resolve("keycloak.log")));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}

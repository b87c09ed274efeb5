package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.systemtests.server.ServerProcess;

class TlsIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void theServerUsesTheGivenCertificate() throws Exception {
        KeyStore store = newCertificate();
        Path certificate = pem("CERTIFICATE", store.getCertificate("one").getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey("one", PASSWORD).getEncoded());

        try (ServerProcess server = ServerProcess.start(
                folder.resolve("data"), "--certificate", certificate.toString(), "--key", key.toString())) {
            HttpsURLConnection connection = (HttpsURLConnection)
                    server.address().resolve("/health/ready").toURL().openConnection();
            connection.setSSLSocketFactory(trusting(store).getSocketFactory());

            assertThat(server.address().getScheme()).isEqualTo("https");
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getServerCertificates()[0]).isEqualTo(store.getCertificate("one"));
            assertThat(server.newKey().secret()).isNotBlank();
            cookiesAreBoundToTheHost(server, store);
            aLargeBodyIsAcceptedByHttp2(
                    server, HttpClient.newBuilder().sslContext(trusting(store)).build());
        }
    }

    private static void aLargeBodyIsAcceptedByHttp2(ServerProcess server, HttpClient client) throws Exception {
        ServerProcess.XapiKey key = server.newKey();
        String credentials =
                Base64.getEncoder().encodeToString((key.key() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8));
        String statement = """
                {"actor":{"mbox":"mailto:large@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/commented"},
                 "object":{"id":"https://example.org/large"},"result":{"response":"%s"}}""".formatted("x".repeat(1_000_000));
        HttpResponse<String> stored = client.send(
                HttpRequest.newBuilder(server.address().resolve("/xapi/statements"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Basic " + credentials)
                        .header("X-Experience-API-Version", "1.0.3")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(statement))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(stored.version()).isEqualTo(Version.HTTP_2);
    }

    private static void cookiesAreBoundToTheHost(ServerProcess server, KeyStore store) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();
        String form = "email=" + URLEncoder.encode(server.administrator().email(), StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(server.administrator().password(), StandardCharsets.UTF_8);
        HttpResponse<Void> signedIn = client.send(
                HttpRequest.newBuilder(server.address().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-session=") && cookie.contains("HttpOnly"))
                .anyMatch(cookie -> cookie.startsWith("__Host-device="))
                .allMatch(cookie -> cookie.startsWith("__Host-")
                        && cookie.contains("Secure")
                        && cookie.contains("Path=/")
                        && !cookie.contains("Domain="));
    }

    private KeyStore newCertificate() throws Exception {
        Path file = folder.resolve("new.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int code = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private Path pem(String kind, byte[] content) throws Exception {
        String text = "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + kind + "-----\n";
        return Files.writeString(folder.resolve(kind.replace(' ', '-') + ".pem"), text);
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("one", store.getCertificate("one"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}

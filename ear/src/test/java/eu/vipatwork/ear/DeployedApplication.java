package eu.vipatwork.ear;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** HTTP access to the deployed application. */
final class DeployedApplication {

    private static final String TOKEN = "a-token-for-the-tests";

    private final HttpClient client = HttpClient.newHttpClient();

    /** Before the deployment: writes the administrator's token into the data folder. */
    static void writeToken() {
        try {
            Path data = Files.createDirectories(Path.of(System.getProperty("vipatwork.data")));
            Files.writeString(data.resolve("admin-token"), TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                headers);
    }

    /** The value of an Authorization header for a new key that may read and write all statements. */
    String newKey() {
        HttpResponse<String> created =
                post("/api/admin/keys", "{\"name\":\"test\",\"scopes\":[\"all\"]}", "Authorization", "Bearer " + TOKEN);
        JsonObject key = object(created.body());
        String pair = key.getString("key") + ":" + key.getString("secret");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + System.getProperty(FreePort.PROPERTY) + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.vipatwork.systemtests.server;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A client of the Learning Record Store that reads statements page by page. */
public final class StatementClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String authorization;

    public StatementClient(URI address, ServerProcess.XapiKey key) {
        this.address = address;
        String pair = key.key() + ":" + key.secret();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the server acknowledged this statement; false when the connection broke. */
    public boolean stores(UUID id) {
        String statement = """
                {"id":"%s","actor":{"account":{"homePage":"https://example.org","name":"one"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
                 "object":{"id":"https://example.org/activity"}}""".formatted(id);
        try {
            var answer = client.send(
                    request("/xapi/statements")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(statement))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All statements that this query finds, page by page. */
    public List<JsonObject> all(String query) throws IOException, InterruptedException {
        List<JsonObject> found = new ArrayList<>();
        String next = "/xapi/statements?limit=100" + query;
        while (!next.isEmpty()) {
            var answer = client.send(request(next).GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            JsonObject page = Json.createReader(new StringReader(answer.body())).readObject();
            found.addAll(page.getJsonArray("statements").getValuesAs(JsonObject.class));
            next = page.getString("more", "");
        }
        return found;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("X-Experience-API-Version", "1.0.3");
    }
}

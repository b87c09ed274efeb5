package eu.vipatwork.xapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Json;

/** Speaks to another Learning Record Store over HTTP. */
@ApplicationScoped
public class RemoteStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_REASON = 500;
    private static final int UNREACHABLE = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What the other store said.
     *
     * @param status of HTTP; 0 when it did not answer
     */
    record Answer(int status, String reason) {
        boolean isTaken() {
            return status == 200 || status == 204;
        }
    }

    /** Asks for one statement, with the target's key: 200 when address and key are right. */
    Answer greet(ForwardTarget target) {
        return ask(HttpRequest.newBuilder(URI.create(statementsOf(target.endpoint()) + "?limit=1"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials(target))
                .header("X-Experience-API-Version", "1.0.3")
                .GET()
                .build());
    }

    /** Statements of version 2.0 among them make it a request of version 2.0. */
    Answer send(ForwardTarget target, List<ObjectNode> statements) {
        ArrayNode body = Json.array();
        boolean second = false;
        for (ObjectNode statement : statements) {
            ObjectNode copy = Json.object();
            copy.setAll(statement);
            copy.remove(List.of("stored", "authority"));
            second |= statement.path("version").asText().startsWith("2");
            body.add(copy);
        }
        return ask(HttpRequest.newBuilder(statementsOf(target.endpoint()))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials(target))
                .header("Content-Type", "application/json")
                .header("X-Experience-API-Version", second ? "2.0.0" : "1.0.3")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private static String credentials(ForwardTarget target) {
        return Base64.getEncoder()
                .encodeToString((target.user() + ":" + target.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), shortened(answer.statusCode() + " " + answer.body()));
        } catch (IOException e) {
            return new Answer(UNREACHABLE, shortened("no answer: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(UNREACHABLE, "interrupted");
        }
    }

    private static URI statementsOf(URI endpoint) {
        String text = endpoint.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + "statements");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}

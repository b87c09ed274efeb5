package eu.vipatwork.systemtests.records;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import eu.vipatwork.systemtests.server.ServerProcess.XapiKey;
import eu.vipatwork.systemtests.server.SharedServer;

/** Another system that uses xAPI on the server under test. */
record XapiClient(URI address, XapiKey key) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** With a new key of this organisation, scope "all". */
    static XapiClient of(String organisation) {
        return of(organisation, "all");
    }

    static XapiClient of(String organisation, String scope) {
        String[] words = SharedServer.get()
                .admin("key", "add", "--scope", scope, "--name", "another system", "--organisation", organisation)
                .strip()
                .split(" ", -1);
        return new XapiClient(SharedServer.address(), new XapiKey(words[0], words[1]));
    }

    /** Stores a statement with this actor, ADL verb and activity; returns its id. */
    String sends(String email, String verb, String activity, String more) {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                posts("""
                {"id":"%s","actor":{"name":"%s","mbox":"mailto:%s"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
                 "object":{"id":"%s","definition":{"name":{"en":"Loading a lorry","fi":"Kuorman lastaaminen"}}}%s}""".formatted(id, email.replaceAll("@.*", ""), email, verb, activity, more));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return id;
    }

    HttpResponse<String> posts(String json) {
        return posts(json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    HttpResponse<String> posts(byte[] body, String type) {
        return send(request("/xapi/statements")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Some statements on their mode, for a client that gives up after so long. */
    HttpRequest post(String statements, Duration timeout) {
        return request("/xapi/statements")
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(statements))
                .build();
    }

    HttpResponse<String> gets(String path) {
        return send(request(path).build());
    }

    /** @param body JSON of a document or a statement; empty for none */
    int asks(String method, String path, String body) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        String pair = key.key() + ":" + key.secret();
        return HttpRequest.newBuilder(address.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", "1.0.3");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

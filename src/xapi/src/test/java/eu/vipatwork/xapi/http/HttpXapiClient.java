package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import eu.vipatwork.xapi.server.XapiServer;

/** A client of xAPI with a key. */
final class HttpXapiClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final String authorization;
    private final String version;

    private HttpXapiClient(URI endpoint, String authorization, String version) {
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.version = version;
    }

    static HttpXapiClient of(XapiServer server) {
        return of(server, server.keys().get(0));
    }

    /** @param key and its secret, separated by a space */
    static HttpXapiClient of(XapiServer server, String key) {
        return new HttpXapiClient(
                server.endpoint(),
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(key.replace(' ', ':').getBytes(StandardCharsets.UTF_8)),
                "1.0.3");
    }

    HttpXapiClient speaking(String other) {
        return new HttpXapiClient(endpoint, authorization, other);
    }

    HttpXapiClient with(String header) {
        return new HttpXapiClient(endpoint, header, version);
    }

    HttpResponse<String> get(String path, String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "?" : "&")
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path + query).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return version.isEmpty() ? request : request.header("X-Experience-API-Version", version);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpClient http() {
        return http;
    }
}

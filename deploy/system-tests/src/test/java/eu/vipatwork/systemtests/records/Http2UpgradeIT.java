package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.server.SharedServer;

/** Java's own client asks for an upgrade to HTTP/2 in its first request without TLS (RFC 9110, 7.8). */
class Http2UpgradeIT {

    private static final int STATEMENTS = 400;

    @Test
    void aLargeBatchThatAsksForHttp2IsAnsweredByHttp11() throws Exception {
        XapiClient client = XapiClient.of(SharedServer.ORGANISATION);
        String batch = IntStream.range(0, STATEMENTS)
                .mapToObj(Http2UpgradeIT::statement)
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(batch.length()).isGreaterThan(100_000);

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(client.post(batch, Duration.ofSeconds(30)), BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void aRequestWithoutBodyIsUpgraded() throws Exception {
        URI address = SharedServer.address().resolve("/health/live");

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    }

    private static String statement(int number) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:upgrade%d@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/attended","display":{"en":"attended"}},
                 "object":{"id":"https://example.org/upgrade","definition":{"name":{"en":"A day at the yard"}}}}""".formatted(UUID.randomUUID(), number);
    }
}

package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.systemtests.server.RawResponse;
import eu.vipatwork.systemtests.server.SharedServer;

/** The header Host, which a client chooses, is in no answer. */
class ForgedHostIT {

    private static final String FORGED = "evil.example.net";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /account",
                "GET /members?organisation=1",
                "GET /sign-in/code",
                "POST /sign-out",
                "POST /language",
                "GET /courses/",
                "GET /assets",
                "GET /handbook",
                "GET /api/releases",
                "GET /lti/tool/keys",
                "GET /xapi/about",
                "GET /nothing-here",
            })
    void noAddressIsMadeFromIt(String request) throws IOException {
        RawResponse answer = RawResponse.of(SharedServer.address(), request, FORGED);
        assertThat(answer.head() + answer.body()).doesNotContain(FORGED);
        if (answer.status() == 303) {
            assertThat(answer.head()).containsIgnoringCase("\r\nLocation: /");
        }
    }
}

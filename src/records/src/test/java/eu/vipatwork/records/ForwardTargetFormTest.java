package eu.vipatwork.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardTargetFormTest {

    @Test
    void aCompleteFormHasNoProblems() {
        ForwardTargetForm form =
                form("https://lrs.example.org/xapi", "key", "passed, failed\nhttps://example.org/verb");
        assertThat(form.problems()).isEmpty();
        assertThat(form.verbIris())
                .containsExactlyInAnyOrder(
                        "http://adlnet.gov/expapi/verbs/passed",
                        "http://adlnet.gov/expapi/verbs/failed",
                        "https://example.org/verb");
    }

    @Test
    void anEmptySecretKeepsTheStoredOne() {
        assertThat(new ForwardTargetForm("Store", "https://lrs.example.org", "key", "", "", "").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lrs.example.org",
                "ftp://lrs.example.org",
                "https:///xapi",
                "https://user@lrs.example.org/xapi",
                "https://lrs.example.org/xapi?a=b",
                "https://lrs.example.org/a b"
            })
    void theEndpointIsAWebAddressWithoutUserAndQuery(String endpoint) {
        assertThat(form(endpoint, "key", "").problems()).containsOnlyKeys("endpoint");
    }

    @Test
    void eachOtherFieldIsChecked() {
        assertThat(new ForwardTargetForm(
                                "", "https://lrs.example.org", "a:b", "s".repeat(1001), "flew-away", "a".repeat(2001))
                        .problems())
                .containsOnlyKeys("name", "user", "secret", "verbs", "activities");
    }

    private static ForwardTargetForm form(String endpoint, String user, String verbs) {
        return new ForwardTargetForm("Store", endpoint, user, "secret", verbs, "");
    }
}

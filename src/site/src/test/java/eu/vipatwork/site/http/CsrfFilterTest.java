package eu.vipatwork.site.http;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;

/** Forged requests are refused (OWASP, cross-site request forgery). */
class CsrfFilterTest {

    private static final String TOKEN = TestUser.TRAINEE.csrfToken();

    @Test
    void aFormWithTheTokenOfTheSessionPasses() {
        assertThat(filter(FakeRequest.post("/notes", "text", "a", "csrf", TOKEN).by(TestUser.TRAINEE)))
                .isEmpty();
    }

    @Test
    void aScriptMaySendTheTokenAsAHeader() {
        FakeRequest request = FakeRequest.post("/notes")
                .body(MediaType.APPLICATION_JSON_TYPE, "{}".getBytes(StandardCharsets.UTF_8))
                .header("X-CSRF-Token", TOKEN)
                .by(TestUser.TRAINEE);
        assertThat(filter(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token-of-another-session"})
    void aFormWithoutTheTokenOfTheSessionIsForged(String token) {
        FakeRequest request = FakeRequest.post("/notes", "csrf", token).by(TestUser.TRAINEE);
        Response refusal = filter(request).orElseThrow();
        RenderedPage page = new TestSite().render(request, refusal);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo(text("refusal.forged.title"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, false",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, none, true",
        "Origin, https://evil.example, false",
        "Origin, null, false",
        "Origin, https://vip.example.org, true",
        "Origin, http://localhost:8080, true",
    })
    void onlyThePagesOfThisSiteMaySendForms(String header, String value, boolean passes) {
        FakeRequest signedIn =
                FakeRequest.post("/notes", "csrf", TOKEN).header(header, value).by(TestUser.TRAINEE);
        FakeRequest signedOut = FakeRequest.post("/open").header(header, value);
        assertThat(filter(signedIn).isEmpty()).isEqualTo(passes);
        assertThat(TestSite.filter(signedOut, SamplePages.class, "open", null).isEmpty())
                .isEqualTo(passes);
    }

    @Test
    void readingNeedsNoToken() {
        assertThat(filter(FakeRequest.get("/notes")
                        .header("Sec-Fetch-Site", "cross-site")
                        .by(TestUser.TRAINEE)))
                .isEmpty();
    }

    @Test
    void aCrossSiteMethodAcceptsFormsOfOtherSites() {
        FakeRequest request = FakeRequest.post("/launch")
                .header("Origin", "https://lms.example")
                .by(TestUser.TRAINEE);
        assertThat(TestSite.filter(request, SamplePages.class, "launch", null)).isEmpty();
    }

    private static Optional<Response> filter(FakeRequest request) {
        return TestSite.filter(request, SamplePages.class, "signedIn", null);
    }
}

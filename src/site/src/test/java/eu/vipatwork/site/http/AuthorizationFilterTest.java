package eu.vipatwork.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.people.Role;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;

/** Each method says who may use it; a person without a session is asked to sign in and loses nothing. */
class AuthorizationFilterTest {

    private static final SignInPrompt PROMPT =
            form -> Response.status(299).entity(form).build();

    @Test
    void anOpenPageNeedsNoSession() {
        assertThat(filter(FakeRequest.get("/sample"), "open")).isEmpty();
    }

    @Test
    void aPageForRolesSendsAVisitorToSignInAndBack() {
        Response response = filter(FakeRequest.get("/sample/reports?week=2&year=1"), "forProviders")
                .orElseThrow();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString("/sign-in?next=%2Fsample%2Freports%3Fweek%3D2%26year%3D1");
    }

    @ParameterizedTest
    @CsvSource({"TRAINEE, false", "TRAINER, false", "PROVIDER, true", "ADMINISTRATOR, true"})
    void aPageForRolesIsOpenToThoseRolesOnly(Role role, boolean open) {
        FakeRequest request = FakeRequest.get("/sample/reports").by(TestUser.with(role));
        Optional<Response> refusal = filter(request, "forProviders");
        assertThat(refusal.map(Response::getStatus)).isEqualTo(open ? Optional.empty() : Optional.of(403));
    }

    @Test
    void aMethodWithoutAccessIsClosedToEveryone() {
        FakeRequest request = FakeRequest.get("/sample/forgotten").by(TestUser.ADMINISTRATOR);
        assertThat(filter(request, "withoutAccess").orElseThrow().getStatus()).isEqualTo(403);
    }

    @Test
    void anUnknownAddressIsLeftToTheErrorPage() {
        assertThat(filter(FakeRequest.get("/sample/nowhere"), null)).isEmpty();
    }

    @Test
    void aFormWithoutASessionIsKeptForTheSignInPage() {
        FakeRequest request = FakeRequest.post("/sample/notes", "text", "a & ä", "csrf", "old", "text", "second");
        InterruptedForm form =
                (InterruptedForm) filter(request, "signedIn").orElseThrow().getEntity();
        assertThat(form.action()).isEqualTo("/sample/notes");
        assertThat(form.fields())
                .containsExactly(
                        new InterruptedForm.Field("text", "a & ä"), new InterruptedForm.Field("text", "second"));
    }

    @Test
    void aScriptWithoutASessionIsRefused() {
        FakeRequest request = FakeRequest.post("/sample/notes")
                .body(MediaType.APPLICATION_JSON_TYPE, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(filter(request, "signedIn").orElseThrow().getStatus()).isEqualTo(403);
    }

    private static Optional<Response> filter(FakeRequest request, String method) {
        return TestSite.filter(request, SamplePages.class, method, PROMPT);
    }
}

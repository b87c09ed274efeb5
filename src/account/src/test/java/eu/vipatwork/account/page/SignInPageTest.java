package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.people.openid.OpenIdProvider;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** The sign-in page, and the form that was interrupted by the end of a session. */
class SignInPageTest {

    private static final TestSite SITE = new TestSite(new AccountFeature());

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "nl"})
    void itAsksForAddressAndPassword(String language) {
        RenderedPage page = SITE.render(FakeRequest.get("/sign-in").in(language), view(Map.of("next", "/progress")));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.heading()).isNotBlank();
        assertThat(page.select("main form[action=/sign-in][method=post]")).hasSize(1);
        assertThat(page.select("input#email").attr("autocomplete")).isEqualTo("username");
        assertThat(page.select("input#password").attr("type")).isEqualTo("password");
        assertThat(page.value("next")).isEqualTo("/progress");
        assertThat(page.value("kept")).isEmpty();
    }

    @Test
    void aRefusedSignInKeepsTheAddressAndSaysWhy() {
        RenderedPage page = SITE.render(
                FakeRequest.post("/sign-in"),
                view(Map.of("next", "", "email", "aino@example.org", "problem", "refused"))
                        .unprocessable());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problems()).containsExactly(text("sign-in.problem.refused"));
        assertThat(page.title()).startsWith(text("look.error") + ": ");
        assertThat(page.value("email")).isEqualTo("aino@example.org");
        assertThat(page.value("password")).isEmpty();
    }

    @Test
    void eachOpenIdProviderHasAButton() {
        OpenIdProvider provider = new OpenIdProvider(
                TestUser.ORGANISATION.id(),
                URI.create("https://id.example.org"),
                "vip",
                Optional.empty(),
                "Harbour ID");
        RenderedPage page =
                SITE.render(FakeRequest.get("/sign-in"), view(Map.of("next", "", "providers", List.of(provider))));
        assertThat(page.select("form[action=/sign-in/openid] button").text()).isEqualTo("Harbour ID");
        assertThat(page.select("form[action=/sign-in/openid] input[name=organisation]")
                        .val())
                .isEqualTo(TestUser.ORGANISATION.id().toString());
    }

    @Test
    void aFormWithoutASessionIsKeptFromTheSignInPageToThePageThatSendsItAgain() {
        FakeRequest form =
                FakeRequest.post("/account/name", "name", "Aino \"A\" Virtanen", "csrf", "of-the-old-session");
        Response refusal = TestSite.filter(form, AccountPages.class, "rename", new ResumeAfterSignIn())
                .orElseThrow();
        RenderedPage signIn = SITE.render(form, refusal);
        assertThat(signIn.text()).contains(text("sign-in.expired"));
        assertThat(signIn.value("kept")).isEqualTo("/account/name");
        assertThat(signIn.value("kept-name")).isEqualTo("Aino \"A\" Virtanen");
        assertThat(signIn.select("[name=kept-csrf]")).isEmpty();

        FakeRequest sent = FakeRequest.post(
                        "/sign-in", "kept", signIn.value("kept"), "kept-name", signIn.value("kept-name"))
                .by(TestUser.TRAINEE);
        InterruptedForm interrupted = InterruptedForm.carriedBy(sent.context().form());
        RenderedPage resume = SITE.render(sent, new View("account/resume", Map.of("kept", interrupted)));
        assertThat(resume.select("main form").attr("action")).isEqualTo("/account/name");
        assertThat(resume.value("name")).isEqualTo("Aino \"A\" Virtanen");
        assertThat(resume.value("csrf")).isEqualTo(TestUser.TRAINEE.csrfToken());
    }

    @Test
    void aNewcomerIsToldHowOneGetsAnAccountAndWhomToAsk() {
        TestSite site = new TestSite(
                Settings.of(Map.of("vipatwork.operator.contact", "Oulu College <help@college.example>")),
                new AccountFeature());
        RenderedPage page = site.render(
                FakeRequest.get("/sign-in"), view(Map.of("registration", List.of("Harbour School", "Hill School"))));
        assertThat(page.select("section[aria-labelledby=new-account] li").eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("Harbour School, Hill School");
        assertThat(page.select("section[aria-labelledby=new-account] a[href=/register]"))
                .hasSize(1);
        assertThat(page.select("main a[href=mailto:help@college.example]").text())
                .isEqualTo("Oulu College");
        assertThat(page.select("footer a[href=mailto:help@college.example]").text())
                .isEqualTo("Oulu College");
    }

    @Test
    void withoutSelfRegistrationAndContactNeitherIsOffered() {
        RenderedPage page = SITE.render(FakeRequest.get("/sign-in"), view(Map.of("registration", List.of())));
        assertThat(page.select("section[aria-labelledby=new-account] li")).hasSize(3);
        assertThat(page.select("a[href=/register], a[href^=mailto]")).isEmpty();
    }

    private static View view(Map<String, ?> model) {
        return new View("account/sign-in", model);
    }
}

package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.openid.OpenIdProvider;
import eu.vipatwork.people.registration.SelfRegistration;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** The settings of an organisation. */
class OrganisationPageTest {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider(
            TestUser.ORGANISATION.id(),
            URI.create("https://id.example.org"),
            "vip",
            Optional.of("s3cret"),
            "Harbour ID");

    @Test
    void eachProblemIsInTheSummaryAndAtItsFieldAndNothingTypedIsLost() {
        RenderedPage page = render(
                true,
                Map.of(
                        "problems", Map.of("issuer", "issuer", "label", "label"),
                        "form", Map.of("name", "Harbour", "issuer", "ftp://x", "client", "vip", "label", "")));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problems())
                .containsExactlyInAnyOrder(text("account.problem.issuer"), text("account.problem.label"));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#issuer", "#label");
        assertThat(page.select("#issuer-error, #label-error")).hasSize(2);
        assertThat(page.select("#client-error")).isEmpty();
        assertThat(page.value("issuer")).isEqualTo("ftp://x");
        assertThat(page.value("client")).isEqualTo("vip");
        assertThat(page.value("name")).isEqualTo("Harbour");
    }

    @Test
    void theSecretOfTheProviderIsNeverShown() {
        RenderedPage page = render(true, Map.of("provider", PROVIDER));
        assertThat(page.value("issuer")).isEqualTo("https://id.example.org");
        assertThat(page.value("secret")).isEmpty();
        assertThat(page.html().outerHtml()).doesNotContain("s3cret");
        assertThat(page.text()).contains(text("organisations.openid.secret.kept"));
    }

    @Test
    void aProviderRoleMayOnlyChangeTheRegistration() {
        RenderedPage page = render(
                false, Map.of("registration", new SelfRegistration(TestUser.ORGANISATION, Optional.of("example.org"))));
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly("/organisations/" + TestUser.ORGANISATION.id() + "/registration");
        assertThat(page.select("input[name=allowed]").hasAttr("checked")).isTrue();
        assertThat(page.value("domain")).isEqualTo("example.org");
    }

    private static RenderedPage render(boolean administrator, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("organisation", TestUser.ORGANISATION);
        model.put("administrator", administrator);
        model.put("answer", "https://vip.example.org/sign-in/openid/answer");
        FakeRequest request = FakeRequest.get("/organisations/" + TestUser.ORGANISATION.id())
                .by(administrator ? TestUser.ADMINISTRATOR : TestUser.PROVIDER);
        return new TestSite(new AccountFeature())
                .render(
                        request,
                        new View("account/organisation", model).status(more.containsKey("problems") ? 422 : 200));
    }
}

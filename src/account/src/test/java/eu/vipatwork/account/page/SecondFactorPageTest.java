package eu.vipatwork.account.page;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.secondfactor.SecondFactorKey;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;
import eu.vipatwork.site.test.TestUser;
import eu.vipatwork.site.view.View;

/** The page that sets up an authenticator app. */
class SecondFactorPageTest {

    private static final SecondFactorKey KEY =
            new SecondFactorKey("JBSWY3DP", "otpauth://totp/VIP?secret=JBSWY3DP", "<svg id=\"code\"></svg>");

    @Test
    void itShowsTheKeyAsPictureLinkAndText() {
        RenderedPage page = render(FakeRequest.get("/account/second-factor"), Map.of("key", KEY), 200);
        assertThat(page.select("main svg#code")).hasSize(1);
        assertThat(page.select("main a[href^=otpauth]").attr("href")).isEqualTo(KEY.address());
        assertThat(page.select("code").text()).isEqualTo("JBSWY3DP");
        assertThat(page.select("input#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.problems()).isEmpty();
        assertThat(page.select(".govuk-inset-text")).isEmpty();
    }

    @Test
    void itSaysUntilWhenARoleIsUsableWithout() {
        RenderedPage page = render(
                FakeRequest.get("/account/second-factor"),
                Map.of("key", KEY, "due", Instant.parse("2026-12-24T00:00:00Z")),
                200);
        assertThat(page.select(".govuk-inset-text").text()).contains("24 December 2026");
    }

    @Test
    void everyOtherPageAsksForItUntilTheDeadline() {
        SignedIn due = new SignedIn(
                TestUser.PROVIDER.person(),
                "Pia Roos",
                null,
                null,
                TestUser.PROVIDER.memberships(),
                "csrf",
                Instant.parse("2026-12-24T00:00:00Z"));
        View view = new View("account/sign-in-code", Map.of("next", ""));
        TestSite site = new TestSite(new AccountFeature());
        RenderedPage page = site.render(FakeRequest.get("/courses").by(due), view);
        assertThat(page.select("main .govuk-inset-text").text()).contains("24 December 2026");
        assertThat(page.select("main .govuk-inset-text a").attr("href")).isEqualTo("/account/second-factor");
        assertThat(site.render(FakeRequest.get("/courses").by(TestUser.PROVIDER), view)
                        .select(".govuk-inset-text"))
                .isEmpty();
    }

    @Test
    void aWrongCodeIsAProblemOfTheField() {
        RenderedPage page = render(
                FakeRequest.post("/account/second-factor", "code", "123456"),
                Map.of("key", KEY, "problems", Map.of("code", "code-setup")),
                View.UNPROCESSABLE);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problems()).containsExactly(text("account.problem.code-setup"));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#code");
        assertThat(page.select("input#code").attr("aria-describedby")).contains("code-error");
        assertThat(page.select("#code-error").text()).contains(text("account.problem.code-setup"));
    }

    private static RenderedPage render(FakeRequest request, Map<String, ?> model, int status) {
        return new TestSite(new AccountFeature())
                .render(request.by(TestUser.PROVIDER), new View("account/second-factor", model).status(status));
    }
}

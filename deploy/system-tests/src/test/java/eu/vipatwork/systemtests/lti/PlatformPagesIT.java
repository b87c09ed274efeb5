package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;

/** The pages on which an administrator connects learning platforms, on a phone and at a desk, by day and by night. */
class PlatformPagesIT {

    /** A platform that these tests register by hand; no test launches from it. */
    static final String ANOTHER = "https://moodle.example";

    private static final String LIST = "/administration/platforms";

    private final ConnectedPlatform school = ConnectedPlatform.get();

    @Test
    void anAdministratorMakesALinkFillsInTheFormAndTestsTheConnection() {
        try (BrowserSession visitor = signedIn()) {
            Page page = visitor.opens(LIST).page();
            page.locator("form[method=get][action='" + LIST + "'] button").click();
            assertThat(page.locator("code.vip-secret").textContent()).contains("/lti/register/");
            visitor.looksEverywhere("lti-platforms");

            page.locator("#name").fill("Moodle of the college");
            page.locator("#issuer").fill(ANOTHER);
            page.locator("#token").fill("moodle");
            page.locator("form[method=post][action='" + LIST + "'] button").click();
            page.locator(".govuk-error-summary").waitFor();
            assertThat(page.locator("#issuer").inputValue()).isEqualTo(ANOTHER);
            visitor.looksEverywhere("lti-platforms-incomplete");
            page.locator("#client").fill("abc");
            page.locator("#authorization").fill(ANOTHER + "/mod/lti/auth.php");
            page.locator("#token").fill(ANOTHER + "/mod/lti/token.php");
            page.locator("#key-set").fill(ANOTHER + "/mod/lti/certs.php");
            page.locator("form[method=post][action='" + LIST + "'] button").click();
            page.locator("h1")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Moodle of the college"))
                    .waitFor();

            visitor.opens(LIST);
            page.locator("main a[href^='" + LIST + "/']").first().click();
            page.locator("form[action$='/test'] button").click();
            page.locator("main [data-check]").first().waitFor();
            visitor.looksEverywhere("lti-platform-test");
        }
    }

    private BrowserSession signedIn() {
        return BrowserSession.atADesk(school.server().address())
                .signsIn(school.server().administrator());
    }
}

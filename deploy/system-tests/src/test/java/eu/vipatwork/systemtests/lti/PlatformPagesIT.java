package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;

/** The administration pages of learning platforms, on phone and desktop, with dark and light colours. */
class PlatformPagesIT {

    /** A platform that these tests register by input; no test launches from it. */
    static final String ANOTHER = "https://moodle.example";

    private static final String LIST = "/administration/platforms";

    private final ConnectedPlatform connection = ConnectedPlatform.get();

    @Test
    void anAdministratorRegistersAPlatformAndTestsTheConnection() {
        try (BrowserSession browser = signedIn()) {
            Page page = browser.opens(LIST).page();
            page.locator("form[method=get][action='" + LIST + "'] button").click();
            assertThat(page.locator("code.vip-secret").textContent()).contains("/lti/register/");
            browser.checksPageInAllViews("lti-platforms");

            page.locator("#name").fill("Moodle of the college");
            page.locator("#issuer").fill(ANOTHER);
            page.locator("#token").fill("moodle");
            page.locator("form[method=post][action='" + LIST + "'] button").click();
            page.locator(".govuk-error-summary").waitFor();
            assertThat(page.locator("#issuer").inputValue()).isEqualTo(ANOTHER);
            browser.checksPageInAllViews("lti-platforms-incomplete");
            page.locator("#client").fill("abc");
            page.locator("#authorization").fill(ANOTHER + "/mod/lti/auth.php");
            page.locator("#token").fill(ANOTHER + "/mod/lti/token.php");
            page.locator("#key-set").fill(ANOTHER + "/mod/lti/certs.php");
            page.locator("form[method=post][action='" + LIST + "'] button").click();
            page.locator("h1")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Moodle of the college"))
                    .waitFor();

            browser.opens(LIST);
            page.locator("main a[href^='" + LIST + "/']").first().click();
            page.locator("form[action$='/test'] button").click();
            page.locator("main [data-check]").first().waitFor();
            browser.checksPageInAllViews("lti-platform-test");
        }
    }

    private BrowserSession signedIn() {
        return BrowserSession.onDesktop(connection.server().address())
                .signsIn(connection.server().administrator());
    }
}

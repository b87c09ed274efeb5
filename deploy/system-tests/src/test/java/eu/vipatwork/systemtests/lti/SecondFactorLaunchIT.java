package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.systemtests.browser.AuthenticatorApp;

/** Somebody from a learning platform who has set up a second step here: the platform's word is the first step only. */
class SecondFactorLaunchIT {

    private static final String UNIT = "The broker";

    private final ConnectedPlatform school = ConnectedPlatform.get();

    @Test
    void whoHasASecondStepIsAskedForTheCodeInAWindow() {
        PlatformMember member = PlatformMember.learner("saana", "Saana Salo");
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(school.page(school.launch(member))).sees(UNIT);
            Page window = browser.page()
                    .waitForPopup(() ->
                            browser.tool().locator(".vip-frame-bar button").click());
            window.navigate(school.at("/account/second-factor").toString());
            AuthenticatorApp app = new AuthenticatorApp(window.locator(".vip-secret").innerText());
            enters(window, app);
            assertThat(window.locator("h1").textContent()).contains("recovery codes");
            window.close();
            browser.context().clearCookies();

            browser.opens(school.page(school.launch(member))).sees("Open it in a window");
            assertThat(browser.tool().locator("main").textContent()).contains("has a second step");
            browser.looks("second-step");
            Page again = browser.page()
                    .waitForPopup(() -> browser.tool().locator("main button").click());
            again.locator("main form button").click();
            again.waitForURL(url -> url.contains("/sign-in/code"));
            enters(again, app);
            again.waitForURL(url -> url.contains(ConnectedPlatform.UNIT));
        }
    }

    private static void enters(Page window, AuthenticatorApp app) {
        window.locator("#code").fill(app.code());
        window.waitForNavigation(
                () -> window.locator("main form:has(#code) button").click());
    }
}

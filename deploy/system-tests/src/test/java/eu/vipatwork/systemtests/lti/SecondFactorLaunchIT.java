package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.systemtests.browser.AuthenticatorApp;
import eu.vipatwork.systemtests.browser.Navigation;

/** A launch of a person with a second factor: the platform's sign-in is the first factor only. */
class SecondFactorLaunchIT {

    private static final String UNIT = "The broker";

    private final ConnectedPlatform connection = ConnectedPlatform.get();

    @Test
    void aPersonWithASecondFactorIsAskedForTheCodeInAWindow() {
        PlatformMember member = PlatformMember.learner("saana", "Saana Salo");
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(connection.page(connection.launch(member))).sees(UNIT);
            Page window = browser.page()
                    .waitForPopup(() ->
                            browser.tool().locator(".vip-frame-bar button").click());
            window.navigate(connection.at("/account/second-factor").toString());
            AuthenticatorApp app =
                    new AuthenticatorApp(window.locator(".vip-secret").innerText());
            enters(window, app);
            assertThat(window.locator("h1").textContent()).contains("recovery codes");
            window.close();
            browser.context().clearCookies();

            browser.opens(connection.page(connection.launch(member))).sees("Open it in a window");
            assertThat(browser.tool().locator("main").textContent()).contains("has a second step");
            browser.checksPage("second-step");
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
        Navigation.by(
                window, () -> window.locator("main form:has(#code) button").click());
    }
}

package eu.vipatwork.deploy.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import eu.vipatwork.deploy.people.Authenticator;
import eu.vipatwork.lti.platform.Member;

/** Somebody from a learning platform who has set up a second step here: the platform's word is the first step only. */
class SecondStepIT {

    private static final String UNIT = "The broker";

    private final School school = School.get();

    @Test
    void whoHasASecondStepIsAskedForTheCodeInAWindow() {
        Member member = Member.learner("saana", "Saana Salo");
        try (StrictBrowser browser = StrictBrowser.atADesk()) {
            browser.opens(school.page(school.launch(member))).sees(UNIT);
            Page window = browser.page()
                    .waitForPopup(() ->
                            browser.tool().locator(".vip-frame-bar button").click());
            window.navigate(school.at("/account/second-factor").toString());
            Authenticator app = new Authenticator(window.locator(".vip-secret").innerText());
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
            again.waitForURL(url -> url.contains(School.UNIT));
        }
    }

    private static void enters(Page window, Authenticator app) {
        window.locator("#code").fill(app.code());
        window.waitForNavigation(
                () -> window.locator("main form:has(#code) button").click());
    }
}

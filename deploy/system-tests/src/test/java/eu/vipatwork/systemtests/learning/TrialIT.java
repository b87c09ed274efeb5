package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/** A visitor without an account tries the first unit of a course; nothing is stored. */
class TrialIT {

    private static final String OPEN = "[data-question]:has(input[name$='.open'])";
    private static final int MAX_SECTIONS = 40;

    @Test
    void aVisitorTriesTheFirstUnitAndNoStatementIsStored() throws Exception {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())) {
            tries(browser, "trial");
        }
    }

    @Test
    void aVisitorTriesItWithoutJavaScript() throws Exception {
        try (BrowserSession browser = BrowserSession.withoutJavaScript(SharedServer.address())) {
            tries(browser, "trial-plain");
        }
    }

    private static void tries(BrowserSession browser, String name) throws Exception {
        StatementClient statements =
                new StatementClient(SharedServer.address(), SharedServer.get().newKey());
        int before = statements.all("").size();
        browser.opens("/courses/intermediary");
        browser.checksPage(name + "-course");
        press(browser, browser.page().locator(".vip-units a").first());
        assertThat(browser.page().locator("main").innerText()).contains("Nothing is recorded");
        int answered = 0;
        for (int i = 0; i < MAX_SECTIONS && next(browser).count() > 0; i++) {
            int onThisPage = 0;
            for (Locator open = browser.page().locator(OPEN); open.count() > 0; onThisPage++) {
                answers(browser, open.first());
                assertThat(browser.page().locator(".vip-feedback").count())
                        .as("all feedback on the page")
                        .isEqualTo(onThisPage + 1);
            }
            answered += onThisPage;
            if (onThisPage > 0) {
                browser.checksPage(name + "-feedback");
            }
            press(browser, next(browser));
        }
        assertThat(answered).isPositive();
        browser.checksPage(name + "-end");
        press(browser, browser.page().locator("main a.govuk-button--start"));
        assertThat(browser.page().url()).contains("/sign-in?next=/courses/intermediary");
        assertThat(statements.all("")).hasSize(before);
    }

    private static Locator next(BrowserSession browser) {
        return browser.page().locator(".vip-actions a.govuk-button:not(.govuk-button--start)");
    }

    private static void answers(BrowserSession browser, Locator question) {
        InputMethod input = InputMethod.mouse(browser.page());
        Locator choices = question.locator("input[type=radio], input[type=checkbox]");
        Locator lists = question.locator("select:visible");
        Locator texts = question.locator("textarea, input.govuk-input");
        for (int i = 0; i < lists.count(); i++) {
            input.choose(lists.nth(i), i + 1);
        }
        if (choices.count() > 0) {
            input.tick(choices.first());
        }
        if (texts.count() > 0) {
            texts.first().fill("7");
        }
        press(browser, question.locator("button[name=question]"));
    }

    private static void press(BrowserSession browser, Locator button) {
        Navigation.by(browser.page(), button::click);
    }
}

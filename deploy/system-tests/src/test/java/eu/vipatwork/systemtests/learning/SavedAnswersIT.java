package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** What is chosen but not submitted is kept: when another question is submitted, and when the window is closed. */
class SavedAnswersIT {

    private static final String COURSE = "intermediary";
    private static final String UNIT = "broker-role";
    private static final String CHOICE_QUESTION = "[data-question]:has(input[type=radio], input[type=checkbox])";
    private static final String CONTINUE = "button[formaction$='/readings'], button[formaction$='/finish']";

    private final Account trainee = SharedServer.newPerson("trainee");

    /** The section with three or more open questions that have choices. */
    private String section;

    @Test
    void choicesAreSavedAsTheyAreMade() {
        List<String> chosen;
        try (BrowserSession browser = begins(BrowserSession.onDesktop(SharedServer.address()))) {
            findsTheSection(browser);
            chosen = ticks(browser, 2);
            browser.page()
                    .locator("#" + chosen.get(1) + " [data-saved]")
                    .getByText("Saved")
                    .waitFor();
            browser.checksPageInAllViews("saved-choices");
        }
        try (BrowserSession browser =
                BrowserSession.onPhone(SharedServer.address()).signsIn(trainee)) {
            browser.opens(section);
            assertThat(ticked(browser, chosen)).as("in another browser").isEqualTo(2);
            assertThat(browser.page()
                            .locator("#" + chosen.get(0) + " [data-saved]")
                            .innerText())
                    .isEqualTo("Saved, not yet submitted");
            submits(browser, third(browser, chosen));
            assertThat(ticked(browser, chosen))
                    .as("after a third was submitted")
                    .isEqualTo(2);
            asksBeforeContinuing(browser, chosen);
        }
    }

    /** The window is closed right after each choice, without the dialog of the browser. */
    @Test
    void aWindowClosedAfterEachChoiceLosesNothing() {
        int choices;
        try (BrowserSession browser = begins(BrowserSession.onDesktop(SharedServer.address()))) {
            findsTheSection(browser);
            choices = browser.page().locator(CHOICE_QUESTION).count();
        }
        for (int i = 0; i < choices; i++) {
            try (BrowserSession browser =
                    BrowserSession.onDesktop(SharedServer.address()).signsIn(trainee)) {
                browser.opens(section);
                assertThat(ticked(browser)).as("after %s windows", i).isEqualTo(i);
                Locator question = browser.page().locator(CHOICE_QUESTION).nth(i);
                browser.page().waitForResponse("**/drafts", () -> tick(browser, question));
            }
        }
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(trainee)) {
            browser.opens(section);
            assertThat(ticked(browser)).isEqualTo(choices);
        }
    }

    @Test
    void withoutJavaScriptEachButtonKeepsTheChoices() {
        List<String> chosen;
        try (BrowserSession browser = begins(BrowserSession.withoutJavaScript(SharedServer.address()))) {
            findsTheSection(browser);
            chosen = ticks(browser, 2);
            submits(browser, third(browser, chosen));
            assertThat(ticked(browser, chosen))
                    .as("after a third was submitted")
                    .isEqualTo(2);
            asksBeforeContinuing(browser, chosen);
            Navigation.by(
                    browser.page(),
                    () -> browser.page().locator("button[formaction$='/leave']").click());
        }
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(trainee)) {
            browser.opens(section);
            assertThat(ticked(browser, chosen)).as("after leaving").isEqualTo(2);
        }
    }

    private BrowserSession begins(BrowserSession browser) {
        BrowserLearner learner = new BrowserLearner(browser.signsIn(trainee), InputMethod.mouse(browser.page()));
        learner.enrols(COURSE);
        learner.begins(COURSE, UNIT);
        return browser;
    }

    private void findsTheSection(BrowserSession browser) {
        List<String> sections = browser.page().locator(".vip-aside a[href*='/" + UNIT + "/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        section = sections.stream()
                .filter(each ->
                        browser.opens(each).page().locator(CHOICE_QUESTION).count() >= 3)
                .findFirst()
                .orElseThrow();
        browser.opens(section);
    }

    private static List<String> ticks(BrowserSession browser, int count) {
        List<Locator> questions = browser.page().locator(CHOICE_QUESTION).all().subList(0, count);
        questions.forEach(question -> tick(browser, question));
        return questions.stream()
                .map(question -> question.getAttribute("data-question"))
                .toList();
    }

    private static void tick(BrowserSession browser, Locator question) {
        InputMethod.mouse(browser.page())
                .tick(question.locator("input[type=radio], input[type=checkbox]")
                        .first());
    }

    private static int ticked(BrowserSession browser) {
        return browser.page().locator("[data-question] input:checked").count();
    }

    private static long ticked(BrowserSession browser, List<String> questions) {
        return questions.stream()
                .filter(question -> browser.page()
                                .locator("[data-question='" + question + "'] input:checked")
                                .count()
                        == 1)
                .count();
    }

    private static Locator third(BrowserSession browser, List<String> others) {
        return browser.page().locator(CHOICE_QUESTION).all().stream()
                .filter(question -> !others.contains(question.getAttribute("data-question")))
                .findFirst()
                .orElseThrow();
    }

    private static void submits(BrowserSession browser, Locator question) {
        String id = question.getAttribute("data-question");
        tick(browser, question);
        Navigation.by(
                browser.page(), () -> question.locator("button[name=question]").click());
        assertThat(browser.page().locator("#" + id + " .vip-feedback").count())
                .as("feedback on " + id)
                .isEqualTo(1);
    }

    /** Each unanswered question is named with the number that it has on its page, and linked. */
    private void asksBeforeContinuing(BrowserSession browser, List<String> chosen) {
        Navigation.by(
                browser.page(), () -> browser.page().locator(CONTINUE).first().click());
        Locator problems = browser.page().locator(".govuk-error-summary__list a");
        assertThat(problems.count()).isGreaterThanOrEqualTo(2);
        Locator first = problems.and(browser.page().locator("[href$='#" + chosen.get(0) + "']"));
        String number = browser.page()
                .locator("#" + chosen.get(0) + "-title")
                .innerText()
                .replaceAll(" of .*", "");
        assertThat(first.innerText()).startsWith(number + " in ").contains("saved, not yet submitted");
        assertThat(ticked(browser, chosen))
                .as("after the question whether to continue")
                .isEqualTo(2);
    }
}

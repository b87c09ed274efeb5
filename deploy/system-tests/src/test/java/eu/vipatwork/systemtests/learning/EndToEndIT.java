package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.ServerProcess.XapiKey;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/**
 * Learning from end to end: an administrator adds a trainee, who learns on desktop and phone; provider and records show
 * it.
 */
class EndToEndIT {

    private static final String COURSE = "intermediary";
    private static final String UNIT = "broker-role";
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String name = "Tess Trainee " + number;

    private Account trainee;
    private Account provider;
    private XapiKey key;
    private int answers;
    private int attempts = 1;
    private String state;
    private String score;
    private String registration;

    @Test
    void aTraineeLearnsInTwoBrowsersAndProviderAndRecordStoreShowIt() throws Exception {
        administratorAddsUsersAndAKey();
        String answered;
        String page;
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(trainee)) {
            BrowserLearner learner = new BrowserLearner(browser, InputMethod.mouse(browser.page()));
            traineeEnrols(browser, learner);
            learner.continuesToTheNextQuestion();
            browser.checksPageInAllViews("whole-section");
            answered = learner.firstOpen();
            learner.answersOneQuestion();
            browser.checksPageInAllViews("whole-feedback");
            page = learner.path();
            learner.leaves();
            assertThat(learner.path()).isEqualTo("/courses/" + COURSE);
            browser.checksPageInAllViews("whole-course-under-way");
            answers = learner.answers();
        }
        try (BrowserSession browser =
                BrowserSession.onPhone(SharedServer.address()).signsIn(trainee)) {
            BrowserLearner learner = new BrowserLearner(browser, InputMethod.mouse(browser.page()));
            learner.continues(COURSE);
            assertThat(learner.path())
                    .as("the page where the other browser continues")
                    .isEqualTo(page);
            assertThat(learner.isAnswered(answered)).isTrue();
            finishes(browser, learner);
            traineeSeesTheProgress(browser);
        }
        providerSeesTheProgress();
        statementsAreStored();
    }

    private void administratorAddsUsersAndAKey() {
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())
                .signsIn(SharedServer.get().administrator())) {
            AdministrationPage page = new AdministrationPage(browser, SharedServer.ORGANISATION);
            trainee = page.adds(name, "tess-" + number + "@example.org", "TRAINEE");
            provider = page.adds("Paul Provider", "paul-" + number + "@example.org", "PROVIDER");
            key = page.addsKey("Records " + number);
            browser.checksPageInAllViews("whole-administration");
        }
    }

    private void traineeEnrols(BrowserSession browser, BrowserLearner learner) {
        browser.opens("/");
        browser.checksPageInAllViews("whole-home");
        browser.opens("/courses");
        browser.checksPageInAllViews("whole-catalogue");
        InputMethod.mouse(browser.page())
                .press(browser.page()
                        .locator("main a[href='/courses/" + COURSE + "']")
                        .first());
        learner.enrols(COURSE);
        browser.checksPageInAllViews("whole-course");
        learner.begins(COURSE, UNIT);
        browser.checksPage("whole-first-section");
    }

    private void finishes(BrowserSession browser, BrowserLearner learner) {
        learner.completesTheUnit();
        browser.checksPageInAllViews("whole-result");
        assertThat(learner.kinds())
                .contains(
                        QuestionForm.SINGLE_CHOICE,
                        QuestionForm.MULTIPLE_CHOICE,
                        QuestionForm.TRUE_FALSE,
                        QuestionForm.SEQUENCING,
                        QuestionForm.LIKERT);
        Locator retake = browser.page().locator("main form[action$='/" + UNIT + "/attempts'] .govuk-button");
        if (retake.count() > 0) {
            InputMethod.mouse(browser.page()).press(retake.first());
            attempts++;
            learner.completesTheUnit();
            browser.checksPage("whole-result-again");
        }
        answers += learner.answers();
    }

    private void traineeSeesTheProgress(BrowserSession browser) {
        browser.opens("/progress");
        Locator row = browser.page().locator("main tbody tr").first();
        state = row.locator(".govuk-tag").innerText();
        score = row.locator("td").nth(1).innerText();
        assertThat(state.toLowerCase(java.util.Locale.ROOT)).matches("passed|not passed");
        assertThat(score).matches("\\d+\\s?%");
        assertThat(row.locator("td").nth(2).innerText()).isEqualTo(Integer.toString(attempts));
        browser.checksPageInAllViews("whole-progress");
    }

    private void providerSeesTheProgress() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            InputMethod input = InputMethod.mouse(browser.page());
            browser.opens("/trainees");
            browser.checksPageInAllViews("whole-provider");
            input.press(browser.page().locator("main h2 a[href='/trainees/" + COURSE + "']"));
            input.write(browser.page().locator("main #name"), name);
            input.press(browser.page().locator("main form[role=search] button"));
            Locator rows = browser.page().locator("main tbody tr");
            assertThat(rows.count()).as("trainees of that name").isEqualTo(1);
            String status = rows.locator(".govuk-tag").innerText().toLowerCase(java.util.Locale.ROOT);
            boolean failed = state.equalsIgnoreCase("not passed");
            assertThat(status).isEqualTo(failed ? "has not passed a unit" : "in progress");
            browser.checksPageInAllViews("whole-provider-course");
            input.press(rows.locator("a"));
            browser.checksPageInAllViews("whole-provider-trainee");
            Locator unit = browser.page().locator("main tbody tr").first();
            assertThat(unit.locator(".govuk-tag").innerText()).isEqualTo(state);
            assertThat(unit.locator("td").nth(1).innerText()).isEqualTo(score);
            assertThat(browser.page().locator("main").innerText()).contains(trainee.email());
            registration = browser.page().url().replaceAll(".*/", "");
        }
    }

    private void statementsAreStored() throws Exception {
        List<JsonObject> answered = new StatementClient(SharedServer.address(), key)
                .all("&registration=" + registration + "&verb=" + VERBS + "answered");
        assertThat(answered).hasSize(answers);
        assertThat(answered.stream()
                        .map(statement -> statement.getJsonObject("object").getString("id"))
                        .distinct())
                .hasSize(answers / attempts);
        assertThat(answered).allSatisfy(statement -> {
            assertThat(statement.getJsonObject("actor").toString()).doesNotContain(trainee.email(), name);
            assertThat(statement.getJsonObject("result").getString("duration")).startsWith("PT");
        });
        assertThat(verbs()).contains("initialized", "answered", "terminated");
    }

    private List<String> verbs() throws Exception {
        return new StatementClient(SharedServer.address(), key)
                .all("&registration=" + registration).stream()
                        .map(statement -> statement.getJsonObject("verb").getString("id"))
                        .map(verb -> verb.replaceAll(".*/", ""))
                        .toList();
    }
}

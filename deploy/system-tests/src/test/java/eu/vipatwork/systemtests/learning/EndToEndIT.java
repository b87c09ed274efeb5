package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jakarta.json.JsonObject;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.ServerProcess.Key;
import eu.vipatwork.systemtests.server.SharedServer;
import eu.vipatwork.systemtests.server.StatementClient;

/** The whole story: added by an administrator, learned at a desk and on a phone, seen by the provider, recorded. */
class EndToEndIT {

    private static final String COURSE = "intermediary";
    private static final String UNIT = "broker-role";
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String name = "Tess Trainee " + number;

    private Account trainee;
    private Account provider;
    private Key key;
    private int answers;
    private int attempts = 1;
    private String state;
    private String score;
    private String registration;

    @Test
    void aTraineeIsAddedLearnsInTwoBrowsersAndIsSeenAndRecorded() throws Exception {
        theAdministratorAddsThemAndAKey();
        String answered;
        String place;
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(trainee)) {
            BrowserLearner taker = new BrowserLearner(visitor, InputMethod.mouse(visitor.page()));
            browsesAndEnrols(visitor, taker);
            taker.readsToTheNextQuestion();
            visitor.looksEverywhere("whole-section");
            answered = taker.firstOpen();
            taker.answersOne();
            visitor.looksEverywhere("whole-feedback");
            place = taker.path();
            taker.leaves();
            assertThat(taker.path()).isEqualTo("/courses/" + COURSE);
            visitor.looksEverywhere("whole-course-under-way");
            answers = taker.answers();
        }
        try (BrowserSession visitor = BrowserSession.withAPhone(SharedServer.address()).signsIn(trainee)) {
            BrowserLearner taker = new BrowserLearner(visitor, InputMethod.mouse(visitor.page()));
            taker.goesOn(COURSE);
            assertThat(taker.path()).as("where the other browser goes on").isEqualTo(place);
            assertThat(taker.isAnswered(answered)).isTrue();
            finishes(visitor, taker);
            seesTheOwnProgress(visitor);
        }
        theProviderSeesIt();
        theStatementsAreThere();
    }

    private void theAdministratorAddsThemAndAKey() {
        try (BrowserSession visitor =
                BrowserSession.atADesk(SharedServer.address()).signsIn(SharedServer.get().administrator())) {
            AdministrationPage page = new AdministrationPage(visitor, SharedServer.ORGANISATION);
            trainee = page.adds(name, "tess-" + number + "@example.org", "TRAINEE");
            provider = page.adds("Paul Provider", "paul-" + number + "@example.org", "PROVIDER");
            key = page.addsKey("Records " + number);
            visitor.looksEverywhere("whole-administration");
        }
    }

    private void browsesAndEnrols(BrowserSession visitor, BrowserLearner taker) {
        visitor.opens("/");
        visitor.looksEverywhere("whole-home");
        visitor.opens("/courses");
        visitor.looksEverywhere("whole-catalogue");
        new InputMethod.Mouse(visitor.page())
                .press(visitor.page()
                        .locator("main a[href='/courses/" + COURSE + "']")
                        .first());
        taker.enrols(COURSE);
        visitor.looksEverywhere("whole-course");
        taker.begins(COURSE, UNIT);
        visitor.looks("whole-first-section");
    }

    private void finishes(BrowserSession visitor, BrowserLearner taker) {
        taker.takesTheRest();
        visitor.looksEverywhere("whole-result");
        assertThat(taker.kinds())
                .contains(QuestionForm.SINGLE_CHOICE, QuestionForm.MULTIPLE_CHOICE, QuestionForm.TRUE_FALSE, QuestionForm.SEQUENCING, QuestionForm.LIKERT);
        Locator retake = visitor.page().locator("main form[action$='/" + UNIT + "/attempts'] .govuk-button");
        if (retake.count() > 0) {
            InputMethod.mouse(visitor.page()).press(retake.first());
            attempts++;
            taker.takesTheRest();
            visitor.looks("whole-result-again");
        }
        answers += taker.answers();
    }

    private void seesTheOwnProgress(BrowserSession visitor) {
        visitor.opens("/progress");
        Locator row = visitor.page().locator("main tbody tr").first();
        state = row.locator(".govuk-tag").innerText();
        score = row.locator("td").nth(1).innerText();
        assertThat(state.toLowerCase(java.util.Locale.ROOT)).matches("passed|not passed");
        assertThat(score).matches("\\d+\\s?%");
        assertThat(row.locator("td").nth(2).innerText()).isEqualTo(Integer.toString(attempts));
        visitor.looksEverywhere("whole-progress");
    }

    private void theProviderSeesIt() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            InputMethod hand = InputMethod.mouse(visitor.page());
            visitor.opens("/trainees");
            visitor.looksEverywhere("whole-provider");
            hand.press(visitor.page().locator("main h2 a[href='/trainees/" + COURSE + "']"));
            hand.write(visitor.page().locator("main #name"), name);
            hand.press(visitor.page().locator("main form[role=search] button"));
            Locator rows = visitor.page().locator("main tbody tr");
            assertThat(rows.count()).as("trainees of that name").isEqualTo(1);
            String standing = rows.locator(".govuk-tag").innerText().toLowerCase(java.util.Locale.ROOT);
            assertThat(standing)
                    .isEqualTo(state.equalsIgnoreCase("not passed") ? "a unit still to pass" : "in progress");
            visitor.looksEverywhere("whole-provider-course");
            hand.press(rows.locator("a"));
            visitor.looksEverywhere("whole-provider-trainee");
            Locator unit = visitor.page().locator("main tbody tr").first();
            assertThat(unit.locator(".govuk-tag").innerText()).isEqualTo(state);
            assertThat(unit.locator("td").nth(1).innerText()).isEqualTo(score);
            assertThat(visitor.page().locator("main").innerText()).contains(trainee.email());
            registration = visitor.page().url().replaceAll(".*/", "");
        }
    }

    private void theStatementsAreThere() throws Exception {
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

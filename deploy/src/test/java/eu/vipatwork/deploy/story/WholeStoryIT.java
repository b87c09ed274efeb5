package eu.vipatwork.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.deploy.browser.OneServer;
import eu.vipatwork.deploy.browser.Visitor;
import eu.vipatwork.deploy.process.RunningServer.Account;
import eu.vipatwork.deploy.process.RunningServer.Key;
import eu.vipatwork.deploy.process.Statements;

/** The whole story: added by an administrator, learned at a desk and on a phone, seen by the provider, recorded. */
class WholeStoryIT {

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
        try (Visitor visitor = Visitor.atADesk(OneServer.address()).signsIn(trainee)) {
            UnitTaker taker = new UnitTaker(visitor, Hand.mouse(visitor.page()));
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
        try (Visitor visitor = Visitor.withAPhone(OneServer.address()).signsIn(trainee)) {
            UnitTaker taker = new UnitTaker(visitor, Hand.mouse(visitor.page()));
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
        try (Visitor visitor =
                Visitor.atADesk(OneServer.address()).signsIn(OneServer.get().administrator())) {
            AdministrationPage page = new AdministrationPage(visitor, OneServer.ORGANISATION);
            trainee = page.adds(name, "tess-" + number + "@example.org", "TRAINEE");
            provider = page.adds("Paul Provider", "paul-" + number + "@example.org", "PROVIDER");
            key = page.addsKey("Records " + number);
            visitor.looksEverywhere("whole-administration");
        }
    }

    private void browsesAndEnrols(Visitor visitor, UnitTaker taker) {
        visitor.opens("/");
        visitor.looksEverywhere("whole-home");
        visitor.opens("/courses");
        visitor.looksEverywhere("whole-catalogue");
        new Hand.Mouse(visitor.page())
                .press(visitor.page()
                        .locator("main a[href='/courses/" + COURSE + "']")
                        .first());
        taker.enrols(COURSE);
        visitor.looksEverywhere("whole-course");
        taker.begins(COURSE, UNIT);
        visitor.looks("whole-first-section");
    }

    private void finishes(Visitor visitor, UnitTaker taker) {
        taker.takesTheRest();
        visitor.looksEverywhere("whole-result");
        assertThat(taker.kinds())
                .contains(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE, Kind.SEQUENCING, Kind.LIKERT);
        Locator retake = visitor.page().locator("main form[action$='/" + UNIT + "/attempts'] .govuk-button");
        if (retake.count() > 0) {
            Hand.mouse(visitor.page()).press(retake.first());
            attempts++;
            taker.takesTheRest();
            visitor.looks("whole-result-again");
        }
        answers += taker.answers();
    }

    private void seesTheOwnProgress(Visitor visitor) {
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
        try (Visitor visitor = Visitor.atADesk(OneServer.address()).signsIn(provider)) {
            Hand hand = Hand.mouse(visitor.page());
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
        List<JsonObject> answered = new Statements(OneServer.address(), key)
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
        return new Statements(OneServer.address(), key)
                .all("&registration=" + registration).stream()
                        .map(statement -> statement.getJsonObject("verb").getString("id"))
                        .map(verb -> verb.replaceAll(".*/", ""))
                        .toList();
    }
}

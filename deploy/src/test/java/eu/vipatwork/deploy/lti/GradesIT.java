package eu.vipatwork.deploy.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.microsoft.playwright.Locator;

import eu.vipatwork.lti.platform.Gradebook;
import eu.vipatwork.lti.platform.Launch;
import eu.vipatwork.lti.platform.Member;
import eu.vipatwork.lti.platform.Trouble;

/**
 * Grades on their whole way: somebody takes a unit in the platform's frame, the running server sends what came of it, the
 * platform's gradebook has it, and learner and teacher see that it does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradesIT {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String LINK = "graded-link";
    private static final double MAXIMUM = 20;
    private static final Member AINO = Member.learner("grade-aino", "Aino Virtanen");
    private static final Member CEM = Member.learner("grade-cem", "Cem Yılmaz");
    private static final Member DORA = Member.learner("grade-dora", "Dora Silva");

    private static final School SCHOOL = School.get();
    private static final Gradebook GRADEBOOK = SCHOOL.platform.gradebook();
    private static String item;

    @BeforeAll
    static void theTeacherMakesALineItem() {
        item = GRADEBOOK.add(MAXIMUM, null, LINK);
        List.of(Member.instructor("grade-tea", "Tea Cher"), AINO, CEM, DORA, Member.nameless("grade-4711"))
                .forEach(SCHOOL.platform.members()::enrol);
    }

    @Test
    @Order(1)
    void aGradeReachesTheGradebookAndTheLearnerSeesThatItDid() {
        Instant began = Instant.now();
        try (StrictBrowser browser = StrictBrowser.atADesk()) {
            int percent = takesTheUnit(browser, AINO);
            awaitGrade(browser, AINO);

            Gradebook.Score score = scores(AINO).get(0);
            assertThat(score.grade()).isCloseTo(percent / 100.0 * MAXIMUM, within(MAXIMUM / 100));
            assertThat(score.activityProgress()).isEqualTo("Completed");
            assertThat(score.timestamp())
                    .isBetween(began.minusSeconds(1), Instant.now().plusSeconds(1));
            learnerSees(browser, "Your grade of " + percent + "% is in your learning platform");
            browser.looksEverywhere("grade-sent");
        }
        assertThat(SCHOOL.platform.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void aGradeThatThePlatformDoesNotTakeWaitsAndIsSentOnceWhenItDoesAgain() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        try (StrictBrowser browser = StrictBrowser.atADesk()) {
            SCHOOL.platform.trouble().at(Trouble.Where.SCORES, Trouble.Kind.LYING, later);
            int met = SCHOOL.platform.trouble().met();
            int percent = takesTheUnit(browser, CEM);
            browser.page().waitForCondition(() -> SCHOOL.platform.trouble().met() > met);
            learnerSees(browser, "Your grade of " + percent + "% is on its way");

            teacherSees(browser, CEM, "Waiting", "answered with a page");
            browser.looksEverywhere("class-waiting");
            SCHOOL.platform.trouble().at(Trouble.Where.SCORES, Trouble.Kind.TOO_MANY, later);
            sendsAgain(browser);
            teacherSees(browser, CEM, "Waiting", "asks us to wait");
            SCHOOL.platform.trouble().over();
            sendsAgain(browser);
            awaitGrade(browser, CEM);

            teacherSees(browser, CEM, "Sent", "");
            assertThat(scores(CEM)).hasSize(1);
            assertThat(scores(AINO)).as("nobody else's is sent again").hasSize(1);
            browser.looksEverywhere("class");
        }
    }

    @Test
    @Order(3)
    void theClassListShowsWhoHasNotComeYet() {
        try (StrictBrowser browser = StrictBrowser.atADesk()) {
            browser.opens(SCHOOL.page(launch(Member.instructor("grade-tea", "Tea Cher"))))
                    .sees("The broker");
            browser.page().waitForCondition(() -> {
                again(browser);
                return row(browser, "grade-4711").count() == 1;
            });

            assertThat(row(browser, "grade-4711").textContent()).contains("Has not come yet");
            assertThat(browser.tool().locator("tr[data-learner='grade-tea']").count())
                    .as("who teaches is no learner")
                    .isZero();
        }
    }

    /** The process dies by kill -9 after the learner's commit and before the platform has taken the grade. */
    @Test
    @Order(4)
    void aGradeOutlivesTheDeathOfTheServer() {
        Trouble trouble = SCHOOL.platform.trouble();
        try (StrictBrowser browser = StrictBrowser.atADesk()) {
            trouble.at(
                    Trouble.Where.SCORES,
                    Trouble.Kind.UNAVAILABLE,
                    Instant.now().plus(Duration.ofHours(1)));
            int met = trouble.met();
            int percent = takesTheUnit(browser, DORA);
            browser.page().waitForCondition(() -> trouble.met() > met);
            // A grade that is on its way when the process dies is kept for it for three minutes.
            teacherSees(browser, DORA, "Waiting", "does not answer");

            SCHOOL.diesAndComesBack();
            assertThat(scores(DORA)).isEmpty();
            trouble.over();
            awaitGrade(browser, DORA);

            assertThat(scores(DORA)).hasSize(1);
            assertThat(scores(DORA).get(0).grade()).isCloseTo(percent / 100.0 * MAXIMUM, within(MAXIMUM / 100));
        }
        assertThat(scores(AINO)).as("what was sent before is not sent again").hasSize(1);
    }

    private static int takesTheUnit(StrictBrowser browser, Member who) {
        browser.opens(SCHOOL.page(launch(who))).sees("The broker");
        return new FramedLearner(browser).finishes();
    }

    /** The platform has a grade a moment before we have kept that it does. */
    private static void learnerSees(StrictBrowser browser, String words) {
        browser.page().waitForCondition(() -> {
            again(browser);
            return browser.tool().locator("main").textContent().contains(words);
        });
    }

    private static void teacherSees(StrictBrowser browser, Member learner, String state, String why) {
        browser.opens(SCHOOL.page(launch(Member.instructor("grade-tea", "Tea Cher"))))
                .sees("The broker");
        browser.page().waitForCondition(() -> {
            again(browser);
            String said = row(browser, learner.subject()).textContent();
            return said.contains(state) && said.contains(why);
        });
        assertThat(row(browser, learner.subject()).textContent()).contains(learner.name());
    }

    private static void sendsAgain(StrictBrowser browser) {
        Locator button = browser.tool().locator("form[action$='/grades'] button");
        browser.toolFrame().waitForNavigation(button::click);
    }

    private static Locator row(StrictBrowser browser, String subject) {
        return browser.tool().locator("tr[data-learner='" + subject + "']");
    }

    /** Opens the page in the frame anew. */
    private static void again(StrictBrowser browser) {
        browser.toolFrame().navigate(browser.toolFrame().url());
    }

    private static void awaitGrade(StrictBrowser browser, Member who) {
        browser.page()
                .waitForCondition(
                        () -> GRADEBOOK.grade(item, who.subject()).isPresent(),
                        new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private static List<Gradebook.Score> scores(Member who) {
        return GRADEBOOK.taken().stream()
                .filter(score -> score.user().equals(who.subject()))
                .toList();
    }

    private static Launch launch(Member who) {
        return SCHOOL.platform
                .launch(SCHOOL.tool(), who, SCHOOL.at(School.UNIT).toString())
                .link(LINK, "The broker's role")
                .claimed(AGS, GRADEBOOK.claim(Optional.of(item), "score"))
                .claimed(NRPS, SCHOOL.platform.members().claim());
    }
}

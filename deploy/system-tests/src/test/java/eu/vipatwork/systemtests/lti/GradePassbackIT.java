package eu.vipatwork.systemtests.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import eu.vipatwork.lti.platform.PlatformFaults;
import eu.vipatwork.lti.platform.PlatformGradebook;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;

/**
 * Grades on their whole way: somebody takes a unit in the platform's frame, the running server sends what came of it, the
 * platform's gradebook has it, and learner and teacher see that it does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradePassbackIT {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String LINK = "graded-link";
    private static final double MAXIMUM = 20;
    private static final PlatformMember AINO = PlatformMember.learner("grade-aino", "Aino Virtanen");
    private static final PlatformMember CEM = PlatformMember.learner("grade-cem", "Cem Yılmaz");
    private static final PlatformMember DORA = PlatformMember.learner("grade-dora", "Dora Silva");

    private static final ConnectedPlatform SCHOOL = ConnectedPlatform.get();
    private static final PlatformGradebook GRADEBOOK = SCHOOL.platform.gradebook();
    private static String item;

    @BeforeAll
    static void theTeacherMakesALineItem() {
        item = GRADEBOOK.add(MAXIMUM, null, LINK);
        List.of(PlatformMember.instructor("grade-tea", "Tea Cher"), AINO, CEM, DORA, PlatformMember.nameless("grade-4711"))
                .forEach(SCHOOL.platform.members()::enrol);
    }

    @Test
    @Order(1)
    void aGradeReachesTheGradebookAndTheLearnerSeesThatItDid() {
        Instant began = Instant.now();
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            int percent = takesTheUnit(browser, AINO);
            awaitGrade(browser, AINO);

            PlatformGradebook.Score score = scores(AINO).get(0);
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
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            SCHOOL.platform.trouble().at(PlatformFaults.Where.SCORES, PlatformFaults.Kind.LYING, later);
            int met = SCHOOL.platform.trouble().met();
            int percent = takesTheUnit(browser, CEM);
            browser.page().waitForCondition(() -> SCHOOL.platform.trouble().met() > met);
            learnerSees(browser, "Your grade of " + percent + "% is on its way");

            teacherSees(browser, CEM, "Waiting", "answered with a page");
            browser.looksEverywhere("class-waiting");
            SCHOOL.platform.trouble().at(PlatformFaults.Where.SCORES, PlatformFaults.Kind.TOO_MANY, later);
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
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            browser.opens(SCHOOL.page(launch(PlatformMember.instructor("grade-tea", "Tea Cher"))))
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
        PlatformFaults trouble = SCHOOL.platform.trouble();
        try (FrameBrowser browser = FrameBrowser.atADesk()) {
            trouble.at(
                    PlatformFaults.Where.SCORES,
                    PlatformFaults.Kind.UNAVAILABLE,
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

    private static int takesTheUnit(FrameBrowser browser, PlatformMember who) {
        browser.opens(SCHOOL.page(launch(who))).sees("The broker");
        return new FramedLearner(browser).finishes();
    }

    /** The platform has a grade a moment before we have kept that it does. */
    private static void learnerSees(FrameBrowser browser, String words) {
        browser.page().waitForCondition(() -> {
            again(browser);
            return browser.tool().locator("main").textContent().contains(words);
        });
    }

    private static void teacherSees(FrameBrowser browser, PlatformMember learner, String state, String why) {
        browser.opens(SCHOOL.page(launch(PlatformMember.instructor("grade-tea", "Tea Cher"))))
                .sees("The broker");
        browser.page().waitForCondition(() -> {
            again(browser);
            String said = row(browser, learner.subject()).textContent();
            return said.contains(state) && said.contains(why);
        });
        assertThat(row(browser, learner.subject()).textContent()).contains(learner.name());
    }

    private static void sendsAgain(FrameBrowser browser) {
        Locator button = browser.tool().locator("form[action$='/grades'] button");
        browser.toolFrame().waitForNavigation(button::click);
    }

    private static Locator row(FrameBrowser browser, String subject) {
        return browser.tool().locator("tr[data-learner='" + subject + "']");
    }

    /** Opens the page in the frame anew. */
    private static void again(FrameBrowser browser) {
        browser.toolFrame().navigate(browser.toolFrame().url());
    }

    private static void awaitGrade(FrameBrowser browser, PlatformMember who) {
        browser.page()
                .waitForCondition(
                        () -> GRADEBOOK.grade(item, who.subject()).isPresent(),
                        new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private static List<PlatformGradebook.Score> scores(PlatformMember who) {
        return GRADEBOOK.taken().stream()
                .filter(score -> score.user().equals(who.subject()))
                .toList();
    }

    private static PlatformLaunch launch(PlatformMember who) {
        return SCHOOL.platform
                .launch(SCHOOL.tool(), who, SCHOOL.at(ConnectedPlatform.UNIT).toString())
                .link(LINK, "The broker's role")
                .claimed(AGS, GRADEBOOK.claim(Optional.of(item), "score"))
                .claimed(NRPS, SCHOOL.platform.members().claim());
    }
}

package eu.vipatwork.systemtests.lti;

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

import eu.vipatwork.lti.platform.PlatformFaults;
import eu.vipatwork.lti.platform.PlatformGradebook;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.systemtests.browser.Navigation;

/**
 * Grade passback from end to end: a learner takes a unit in the platform's frame, the server sends the grade, it is in
 * the platform's gradebook, and learner and instructor see its state.
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

    private static final ConnectedPlatform CONNECTION = ConnectedPlatform.get();
    private static final PlatformGradebook GRADEBOOK = CONNECTION.platform.gradebook();
    private static String item;

    @BeforeAll
    static void createLineItem() {
        item = GRADEBOOK.add(MAXIMUM, null, LINK);
        List.of(
                        PlatformMember.instructor("grade-tea", "Tea Cher"),
                        AINO,
                        CEM,
                        DORA,
                        PlatformMember.nameless("grade-4711"))
                .forEach(CONNECTION.platform.members()::enrol);
    }

    @Test
    @Order(1)
    void aGradeReachesTheGradebookAndTheLearnerIsTold() {
        Instant began = Instant.now();
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            int percent = takeUnit(browser, AINO);
            awaitGrade(browser, AINO);

            PlatformGradebook.Score score = scores(AINO).get(0);
            assertThat(score.grade()).isCloseTo(percent / 100.0 * MAXIMUM, within(MAXIMUM / 100));
            assertThat(score.activityProgress()).isEqualTo("Completed");
            assertThat(score.timestamp())
                    .isBetween(began.minusSeconds(1), Instant.now().plusSeconds(1));
            learnerSees(browser, "Your grade of " + percent + "% is in your learning platform");
            browser.checksPageInAllViews("grade-sent");
        }
        assertThat(CONNECTION.platform.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void aRejectedGradeIsRetriedAndSentOnce() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            CONNECTION.platform.trouble().at(PlatformFaults.Where.SCORES, PlatformFaults.Kind.LYING, later);
            int met = CONNECTION.platform.trouble().met();
            int percent = takeUnit(browser, CEM);
            browser.page().waitForCondition(() -> CONNECTION.platform.trouble().met() > met);
            learnerSees(browser, "Your grade of " + percent + "% is on its way");

            teacherSees(browser, CEM, "Waiting", "answered with a page");
            browser.checksPageInAllViews("class-waiting");
            CONNECTION.platform.trouble().at(PlatformFaults.Where.SCORES, PlatformFaults.Kind.TOO_MANY, later);
            sendsAgain(browser);
            teacherSees(browser, CEM, "Waiting", "asks us to wait");
            CONNECTION.platform.trouble().over();
            sendsAgain(browser);
            awaitGrade(browser, CEM);

            teacherSees(browser, CEM, "Sent", "");
            assertThat(scores(CEM)).hasSize(1);
            assertThat(scores(AINO)).as("grades of others are not sent again").hasSize(1);
            browser.checksPageInAllViews("class");
        }
    }

    @Test
    @Order(3)
    void theRosterShowsLearnersWhoHaveNotLaunchedYet() {
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            browser.opens(CONNECTION.page(launch(PlatformMember.instructor("grade-tea", "Tea Cher"))))
                    .sees("The broker");
            browser.page().waitForCondition(() -> {
                reload(browser);
                return row(browser, "grade-4711").count() == 1;
            });

            assertThat(row(browser, "grade-4711").textContent()).contains("Has not come yet");
            assertThat(browser.tool().locator("tr[data-learner='grade-tea']").count())
                    .as("an instructor is not a learner")
                    .isZero();
        }
    }

    /** Kill -9 after the learner's commit and before the platform has accepted the grade. */
    @Test
    @Order(4)
    void aGradeSurvivesAServerCrash() {
        PlatformFaults trouble = CONNECTION.platform.trouble();
        try (FrameBrowser browser = FrameBrowser.onDesktop()) {
            trouble.at(
                    PlatformFaults.Where.SCORES,
                    PlatformFaults.Kind.UNAVAILABLE,
                    Instant.now().plus(Duration.ofHours(1)));
            int met = trouble.met();
            int percent = takeUnit(browser, DORA);
            browser.page().waitForCondition(() -> trouble.met() > met);
            // A grade being sent when the process dies is retried after three minutes only.
            teacherSees(browser, DORA, "Waiting", "does not answer");

            CONNECTION.killAndRestart();
            assertThat(scores(DORA)).isEmpty();
            trouble.over();
            awaitGrade(browser, DORA);

            assertThat(scores(DORA)).hasSize(1);
            assertThat(scores(DORA).get(0).grade()).isCloseTo(percent / 100.0 * MAXIMUM, within(MAXIMUM / 100));
        }
        assertThat(scores(AINO)).as("grades sent before are not sent again").hasSize(1);
    }

    private static int takeUnit(FrameBrowser browser, PlatformMember who) {
        browser.opens(CONNECTION.page(launch(who))).sees("The broker");
        return new FramedLearner(browser).finishes();
    }

    /** Waits, as the platform has the grade a moment before our database says so. */
    private static void learnerSees(FrameBrowser browser, String text) {
        browser.page().waitForCondition(() -> {
            reload(browser);
            return browser.tool().locator("main").textContent().contains(text);
        });
    }

    private static void teacherSees(FrameBrowser browser, PlatformMember learner, String state, String why) {
        browser.opens(CONNECTION.page(launch(PlatformMember.instructor("grade-tea", "Tea Cher"))))
                .sees("The broker");
        browser.page().waitForCondition(() -> {
            reload(browser);
            String text = row(browser, learner.subject()).textContent();
            return text.contains(state) && text.contains(why);
        });
        assertThat(row(browser, learner.subject()).textContent()).contains(learner.name());
    }

    private static void sendsAgain(FrameBrowser browser) {
        Locator button = browser.tool().locator("form[action$='/grades'] button");
        Navigation.by(browser.toolFrame(), button::click);
    }

    private static Locator row(FrameBrowser browser, String subject) {
        return browser.tool().locator("tr[data-learner='" + subject + "']");
    }

    /** Reloads the page in the frame. */
    private static void reload(FrameBrowser browser) {
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
        return CONNECTION
                .platform
                .launch(
                        CONNECTION.tool(),
                        who,
                        CONNECTION.at(ConnectedPlatform.UNIT).toString())
                .link(LINK, "The broker's role")
                .claimed(AGS, GRADEBOOK.claim(Optional.of(item), "score"))
                .claimed(NRPS, CONNECTION.platform.members().claim());
    }
}

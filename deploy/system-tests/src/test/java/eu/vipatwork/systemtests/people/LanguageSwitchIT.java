package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.UnitCompletion;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** Switching the language within a unit keeps the page and the answers. */
class LanguageSwitchIT {

    private static final String COURSE = "sme";

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"PHONE", "KEYBOARD", "LARGE_TEXT"})
    void switchingTheLanguageKeepsThePageAndTheAnswers(AccessMode mode) {
        Account trainee = NewPerson.trainee();
        try (SiteUser user = SiteUser.using(mode)) {
            user.signsIn(trainee.email(), trainee.password());
            UnitCompletion learner = new UnitCompletion(user.browser());
            learner.enrolsIn(COURSE);
            learner.continues(COURSE);
            while (!learner.answersOneQuestion()) {
                learner.completesOneSection();
            }
            String page = user.path();
            int answered = answered(user).count();
            assertThat(answered).isPositive();
            user.checksPage("unit-before-the-language");

            for (String language : new String[] {"nl", "fi"}) {
                user.pressesInHeader("form[action='/language'] button[value=" + language + "]");
                user.checksPage("unit-in-" + language);
                assertThat(user.path()).isEqualTo(page);
                assertThat(user.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(answered(user).count()).isEqualTo(answered);
            }
            learner.completesOneSection();
            assertThat(user.path()).as("on to the next section").isNotEqualTo(page);
            assertThat(user.page().locator("html").getAttribute("lang")).isEqualTo("fi");
        }
    }

    /** The feedback of answered questions. */
    private static Locator answered(SiteUser user) {
        return user.main().locator(".vip-feedback");
    }
}

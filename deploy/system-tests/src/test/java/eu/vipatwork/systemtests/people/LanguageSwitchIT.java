package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import eu.vipatwork.systemtests.browser.UnitCompletion;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** Another language in the middle of a unit: the place stays, and so does what was answered. */
class LanguageSwitchIT {

    private static final String COURSE = "sme";

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"PHONE", "KEYBOARD", "LARGE_TEXT"})
    void thePlaceAndTheAnswersStay(AccessMode way) {
        Account trainee = NewPerson.trainee();
        try (SiteUser guest = SiteUser.using(way)) {
            guest.signsIn(trainee.email(), trainee.password());
            UnitCompletion taker = new UnitCompletion(guest.visitor());
            taker.enrolsIn(COURSE);
            taker.goesOn(COURSE);
            while (!taker.answersOne()) {
                taker.takesOneSection();
            }
            String place = guest.path();
            int answered = answered(guest).count();
            assertThat(answered).isPositive();
            guest.looks("unit-before-the-language");

            for (String language : new String[] {"nl", "fi"}) {
                guest.pressesInHeader("form[action='/language'] button[value=" + language + "]");
                guest.looks("unit-in-" + language);
                assertThat(guest.path()).isEqualTo(place);
                assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(answered(guest).count()).isEqualTo(answered);
            }
            taker.takesOneSection();
            assertThat(guest.path()).as("on to the next section").isNotEqualTo(place);
            assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo("fi");
        }
    }

    /** What stands where a question was answered. */
    private static Locator answered(SiteUser guest) {
        return guest.main().locator(".vip-feedback");
    }
}

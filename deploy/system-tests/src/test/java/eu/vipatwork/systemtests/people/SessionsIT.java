package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** One person in two browsers. */
class SessionsIT {

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"PHONE", "KEYBOARD", "LARGE_TEXT"})
    void signingOutEverywhereEndsTheOtherBrowsersSession(AccessMode mode) {
        Account trainee = NewPerson.trainee();
        try (SiteUser here = SiteUser.using(mode);
                SiteUser there = SiteUser.using(AccessMode.DESKTOP)) {
            there.signsIn(trainee.email(), trainee.password());
            here.signsIn(trainee.email(), trainee.password());
            here.opens("/account");
            here.checksPage("sessions");
            assertThat(here.page().locator("#sessions ~ ul > li").count()).isEqualTo(2);

            here.presses("form[action='/account/sign-out-everywhere'] button");
            assertThat(here.path()).isEqualTo("/sign-in");
            here.checksPage("signed-out-everywhere");
            assertThat(here.text()).contains("You have been signed out everywhere");
            there.opens("/progress");
            assertThat(there.path()).as("where the other browser is").isEqualTo("/sign-in");
        }
    }

    @Test
    void oneSessionIsEndedFromAnother() {
        Account trainee = NewPerson.trainee();
        try (SiteUser here = SiteUser.using(AccessMode.KEYBOARD);
                SiteUser there = SiteUser.using(AccessMode.DESKTOP)) {
            there.signsIn(trainee.email(), trainee.password());
            here.signsIn(trainee.email(), trainee.password());
            here.opens("/account");
            here.presses("form[action^='/account/sessions/'] button");
            assertThat(here.text()).contains("The session has been ended");
            there.opens("/progress");
            assertThat(there.path()).isEqualTo("/sign-in");
            here.opens("/progress");
            assertThat(here.path()).isEqualTo("/progress");
        }
    }
}

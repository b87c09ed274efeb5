package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** Resetting a forgotten password, and changing one while another person has the session. */
class PasswordIT {

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"DESKTOP", "PHONE", "KEYBOARD"})
    void aForgottenPasswordIsResetByAnEmailLink(AccessMode mode) {
        Account trainee = NewPerson.trainee();
        try (SiteUser user = SiteUser.using(mode)) {
            user.signsIn(trainee.email(), "not my password");
            user.checksPage("sign-in-refused");
            user.presses("main a[href='/forgotten-password']");
            user.checksPage("forgotten");
            user.writes("#email", trainee.email());
            user.presses("main form[action='/forgotten-password'] button");
            user.checksPage("forgotten-sent");

            user.opens(new PendingEmails().linkTo(trainee.email()));
            user.checksPage("reset");
            chooses(user, NewPerson.OTHER_PASSWORD, "something else");
            user.checksPage("reset-refused");
            assertThat(user.text()).contains("The two passwords do not match");
            chooses(user, NewPerson.OTHER_PASSWORD, NewPerson.OTHER_PASSWORD);
            assertThat(user.path()).isEqualTo("/sign-in");
            user.checksPage("reset-done");

            user.signsIn(trainee.email(), trainee.password());
            assertThat(user.path()).as("with the old password").isEqualTo("/sign-in");
            user.signsIn(trainee.email(), NewPerson.OTHER_PASSWORD);
            assertThat(user.path()).isEqualTo("/courses");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"PHONE", "KEYBOARD"})
    void changingThePasswordEndsAStolenSession(AccessMode mode) {
        Account trainee = NewPerson.trainee();
        try (SiteUser owner = SiteUser.using(mode)) {
            owner.signsIn(trainee.email(), trainee.password());
            try (BrowserSession attacker = owner.browser().withSameCookies()) {
                attacker.opens("/account");
                assertThat(attacker.page().url()).as("the other browser").endsWith("/account");

                owner.opens("/account");
                owner.writes("#password", trainee.password());
                chooses(owner, NewPerson.OTHER_PASSWORD, NewPerson.OTHER_PASSWORD);
                owner.checksPage("password-changed");
                assertThat(owner.text()).contains("Your password has been changed");

                attacker.opens("/account");
                assertThat(attacker.page().url())
                        .as("the other browser after the change")
                        .contains("/sign-in");
                owner.opens("/progress");
                assertThat(owner.path()).as("the owner's browser").isEqualTo("/progress");
            }
        }
    }

    private static void chooses(SiteUser user, String password, String repeated) {
        user.writes("#next-password", password);
        user.writes("#repeated", repeated);
        user.presses("main form:has(#repeated) button[data-prevent-double-click]");
    }
}

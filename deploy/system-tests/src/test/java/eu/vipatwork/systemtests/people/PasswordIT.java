package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/** A password forgotten, and one changed while somebody else is in the account. */
class PasswordIT {

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"DESK", "PHONE", "KEYBOARD"})
    void aForgottenPasswordIsReplacedByTheLinkOfALetter(AccessMode way) {
        Account trainee = NewPerson.trainee();
        try (SiteUser guest = SiteUser.using(way)) {
            guest.signsIn(trainee.email(), "not my password");
            guest.looks("sign-in-refused");
            guest.presses("main a[href='/forgotten-password']");
            guest.looks("forgotten");
            guest.writes("#email", trainee.email());
            guest.presses("main form[action='/forgotten-password'] button");
            guest.looks("forgotten-sent");

            guest.opens(new PendingEmails().linkTo(trainee.email()));
            guest.looks("reset");
            chooses(guest, NewPerson.OTHER_PASSWORD, "something else");
            guest.looks("reset-refused");
            assertThat(guest.text()).contains("The two new passwords differ");
            chooses(guest, NewPerson.OTHER_PASSWORD, NewPerson.OTHER_PASSWORD);
            assertThat(guest.path()).isEqualTo("/sign-in");
            guest.looks("reset-done");

            guest.signsIn(trainee.email(), trainee.password());
            assertThat(guest.path()).as("with the old password").isEqualTo("/sign-in");
            guest.signsIn(trainee.email(), NewPerson.OTHER_PASSWORD);
            assertThat(guest.path()).isEqualTo("/courses");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"PHONE", "KEYBOARD"})
    void aStolenSessionDiesWhenThePasswordIsChanged(AccessMode way) {
        Account trainee = NewPerson.trainee();
        try (SiteUser owner = SiteUser.using(way)) {
            owner.signsIn(trainee.email(), trainee.password());
            try (BrowserSession thief = owner.visitor().stolenCookies()) {
                thief.opens("/account");
                assertThat(thief.page().url()).as("where the thief is").endsWith("/account");

                owner.opens("/account");
                owner.writes("#password", trainee.password());
                chooses(owner, NewPerson.OTHER_PASSWORD, NewPerson.OTHER_PASSWORD);
                owner.looks("password-changed");
                assertThat(owner.text()).contains("Your password is changed");

                thief.opens("/account");
                assertThat(thief.page().url())
                        .as("where the thief is afterwards")
                        .contains("/sign-in");
                owner.opens("/progress");
                assertThat(owner.path()).as("where the owner is").isEqualTo("/progress");
            }
        }
    }

    private static void chooses(SiteUser guest, String password, String repeated) {
        guest.writes("#next-password", password);
        guest.writes("#repeated", repeated);
        guest.presses("main form:has(#repeated) button[data-prevent-double-click]");
    }
}

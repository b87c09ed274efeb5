package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.vipatwork.systemtests.browser.AuthenticatorApp;
import eu.vipatwork.systemtests.server.SharedServer;

/** From an invitation link to a sign-in with a second factor. */
class InvitationIT {

    private final PendingEmails emails = new PendingEmails();

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"DESKTOP", "PHONE", "KEYBOARD"})
    void anInvitedPersonChoosesAPasswordAndIsSignedIn(AccessMode mode) {
        String email = NewPerson.email("tuija");
        String link = emails.invites(email, "TRAINEE");
        try (SiteUser tuija = SiteUser.using(mode)) {
            tuija.opens(link);
            tuija.checksPage("invited");
            assertThat(tuija.text()).contains("Join VIP@Work", email);

            tuija.writes("#name", "Tuija Lahti");
            tuija.writes("#next-password", "password");
            tuija.presses("main form button[data-prevent-double-click]");
            tuija.checksPage("invited-refused");
            assertThat(tuija.text()).contains("There is a problem", "at least 10 characters");
            assertThat(tuija.page().locator("#name").inputValue())
                    .as("what was typed")
                    .isEqualTo("Tuija Lahti");

            tuija.writes("#next-password", NewPerson.PASSWORD);
            tuija.presses("main form button[data-prevent-double-click]");
            assertThat(tuija.path()).isEqualTo("/courses");
            tuija.checksPage("invited-in");

            tuija.opens(link);
            tuija.checksPage("invited-twice");
            assertThat(tuija.text()).contains("This link no longer works");
        }
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void aTrainerSetsUpASecondFactorAndSignsInWithIt(AccessMode mode) {
        String email = NewPerson.email("taavi");
        String link = emails.invites(email, "TRAINER");
        try (SiteUser taavi = SiteUser.using(mode)) {
            taavi.opens(link);
            taavi.writes("#name", "Taavi Trainer");
            taavi.writes("#next-password", NewPerson.PASSWORD);
            taavi.presses("main form button[data-prevent-double-click]");

            taavi.pressesInHeader(".vip-account__name");
            taavi.checksPage("account-without-second-factor");
            assertThat(taavi.text()).contains("Set up two-step sign-in by");
            taavi.presses("main .vip-panel a[href='/account/second-factor']");
            taavi.checksPage("second-factor-set-up");
            AuthenticatorApp app =
                    new AuthenticatorApp(taavi.page().locator(".vip-secret").innerText());

            confirms(taavi, "000000");
            taavi.checksPage("second-factor-refused");
            assertThat(taavi.text()).contains("This code is not correct");
            confirms(taavi, app.code());
            taavi.checksPage("recovery-codes");
            String recovery = taavi.page().locator(".vip-secret").first().innerText();
            taavi.presses("main a[href^='/account']");
            taavi.checksPage("account-with-second-factor");
            assertThat(taavi.text()).contains("From now on we will ask for a code");

            taavi.pressesInHeader("form[action='/sign-out'] button");
            taavi.signsIn(email, NewPerson.PASSWORD);
            assertThat(taavi.path()).isEqualTo("/sign-in/code");
            taavi.checksPage("code");
            if (mode == AccessMode.KEYBOARD) {
                assertThat(SharedServer.get().admin("renew-secret-key"))
                        .startsWith("encrypted ")
                        .doesNotContain("no key");
            }
            enters(taavi, app.code());
            assertThat(taavi.path()).isEqualTo("/courses");

            taavi.pressesInHeader("form[action='/sign-out'] button");
            taavi.signsIn(email, NewPerson.PASSWORD);
            enters(taavi, recovery);
            assertThat(taavi.path()).isEqualTo("/courses");
        }
    }

    private static void confirms(SiteUser user, String code) {
        user.writes("#code", code);
        user.presses("main form[action='/account/second-factor'] button");
    }

    private static void enters(SiteUser user, String code) {
        user.writes("#code", code);
        user.presses("main form[action='/sign-in/code'] button");
    }
}

package eu.vipatwork.deploy.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.vipatwork.deploy.browser.OneServer;

/** From the link of an invitation to a sign-in with a second factor. */
class JoiningIT {

    private final Mailbox mailbox = new Mailbox();

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"DESK", "PHONE", "KEYBOARD"})
    void whoIsInvitedChoosesAPasswordAndIsIn(Way way) {
        String email = Newcomer.email("tuija");
        String link = mailbox.invites(email, "TRAINEE");
        try (Guest tuija = Guest.using(way)) {
            tuija.opens(link);
            tuija.looks("invited");
            assertThat(tuija.text()).contains("Join VIP@Work", email);

            tuija.writes("#name", "Tuija Lahti");
            tuija.writes("#next-password", "password");
            tuija.presses("main form button[data-prevent-double-click]");
            tuija.looks("invited-refused");
            assertThat(tuija.text()).contains("There is a problem", "at least 10 characters");
            assertThat(tuija.page().locator("#name").inputValue())
                    .as("what was typed")
                    .isEqualTo("Tuija Lahti");

            tuija.writes("#next-password", Newcomer.PASSWORD);
            tuija.presses("main form button[data-prevent-double-click]");
            assertThat(tuija.path()).isEqualTo("/courses");
            tuija.looks("invited-in");

            tuija.opens(link);
            tuija.looks("invited-twice");
            assertThat(tuija.text()).contains("This link is good no more");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aTrainerSetsUpASecondFactorAndSignsInWithIt(Way way) {
        String email = Newcomer.email("taavi");
        String link = mailbox.invites(email, "TRAINER");
        try (Guest taavi = Guest.using(way)) {
            taavi.opens(link);
            taavi.writes("#name", "Taavi Trainer");
            taavi.writes("#next-password", Newcomer.PASSWORD);
            taavi.presses("main form button[data-prevent-double-click]");

            taavi.pressesInHeader(".vip-account__name");
            taavi.looks("account-without-second-factor");
            assertThat(taavi.text()).contains("Set up the second step before");
            taavi.presses("main a[href='/account/second-factor']");
            taavi.looks("second-factor-set-up");
            Authenticator app =
                    new Authenticator(taavi.page().locator(".vip-secret").innerText());

            confirms(taavi, "000000");
            taavi.looks("second-factor-refused");
            assertThat(taavi.text()).contains("This code is not right");
            confirms(taavi, app.code());
            taavi.looks("recovery-codes");
            String recovery = taavi.page().locator(".vip-secret").first().innerText();
            taavi.presses("main a[href^='/account']");
            taavi.looks("account-with-second-factor");
            assertThat(taavi.text()).contains("From now on we ask for a code");

            taavi.pressesInHeader("form[action='/sign-out'] button");
            taavi.signsIn(email, Newcomer.PASSWORD);
            assertThat(taavi.path()).isEqualTo("/sign-in/code");
            taavi.looks("code");
            if (way == Way.KEYBOARD) {
                assertThat(OneServer.get().admin("renew-secret-key"))
                        .startsWith("sealed ")
                        .doesNotContain("no key");
            }
            enters(taavi, app.code());
            assertThat(taavi.path()).isEqualTo("/courses");

            taavi.pressesInHeader("form[action='/sign-out'] button");
            taavi.signsIn(email, Newcomer.PASSWORD);
            enters(taavi, recovery);
            assertThat(taavi.path()).isEqualTo("/courses");
        }
    }

    private static void confirms(Guest guest, String code) {
        guest.writes("#code", code);
        guest.presses("main form[action='/account/second-factor'] button");
    }

    private static void enters(Guest guest, String code) {
        guest.writes("#code", code);
        guest.presses("main form[action='/sign-in/code'] button");
    }
}

package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Those who look after others, by keyboard and with large text; with the mouse the whole story is theirs. */
class SupervisionIT {

    private static final String COURSE = "intermediary";

    /** The organisation of the demonstration. */
    private static final String WITH_TRAINEES = "Harbour Region Chamber (example)";

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"KEYBOARD", "LARGE_TEXT"})
    void aProviderSeesHowATraineeStands(AccessMode way) {
        Account provider =
                SharedServer.get().newPerson("Piet Provider", NewPerson.email("piet"), "provider", WITH_TRAINEES);
        try (SiteUser guest = SiteUser.using(way).signsIn(provider.email(), provider.password())) {
            guest.opens("/trainees");
            guest.looks("trainees");
            guest.presses("main h2 a[href='/trainees/" + COURSE + "']");
            guest.looks("trainees-of-a-course");
            Locator first = guest.main().locator("tbody th a").first();
            String name = first.innerText();
            guest.writes("main #name", name);
            guest.presses("main form[role=search] button");
            assertThat(guest.main().locator("tbody th a").allInnerTexts()).containsOnly(name);
            guest.presses("main tbody th a");
            guest.looks("trainee");
            assertThat(guest.main().locator("h1").innerText()).contains(name);
            guest.presses("main a[href*='/timeline/']");
            guest.looks("trainee-timeline");
            assertThat(guest.main().innerText()).contains("Timeline", name);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"KEYBOARD", "LARGE_TEXT"})
    void anAdministratorAddsAPersonAndAKey(AccessMode way) {
        Account administrator = SharedServer.administrator();
        String email = NewPerson.email("added");
        try (SiteUser guest = SiteUser.using(way).signsIn(administrator.email(), administrator.password())) {
            guest.opens("/administration");
            guest.writes("#name", "Ada Added");
            guest.writes("#email", "no address");
            guest.presses("form[action='/administration/users'] button");
            guest.looks("administration-refused");
            guest.writes("#email", email);
            guest.presses("form[action='/administration/users'] button");
            guest.looks("administration-added");
            assertThat(guest.main().locator("code.vip-secret").innerText()).hasSizeGreaterThan(8);
            if (way == AccessMode.LARGE_TEXT) {
                looksAround(guest);
            }
            guest.opens("/records?section=keys");
            if (guest.main().locator("form[action='/records']").count() > 0) {
                guest.presses("form[action='/records'] button");
            }
            guest.writes("form[action$='/keys'] [name=name]", "Key of " + email);
            guest.hand().tick(guest.main().locator("form[action$='/keys'] [name=scope][value=all]"));
            guest.presses("form[method=post][action$='/keys'] button");
            guest.looks("key-made");
            assertThat(guest.main().locator("#secret").innerText()).hasSizeGreaterThan(8);
        }
    }

    private static void looksAround(SiteUser guest) {
        for (String page : new String[] {"/members", "/organisations", "/administration/audit"}) {
            guest.opens(page);
            guest.looks(page.substring(page.lastIndexOf('/') + 1));
        }
    }
}

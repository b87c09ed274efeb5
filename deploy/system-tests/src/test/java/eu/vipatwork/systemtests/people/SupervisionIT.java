package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Pages of providers and administrators, by keyboard and with large text. EndToEndIT uses them with the mouse. */
class SupervisionIT {

    private static final String COURSE = "intermediary";

    /** The organisation in the demonstration data. */
    private static final String WITH_TRAINEES = "Harbour Region Chamber (example)";

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"KEYBOARD", "LARGE_TEXT"})
    void aProviderSeesATraineesProgress(AccessMode mode) {
        Account provider =
                SharedServer.get().newPerson("Piet Provider", NewPerson.email("piet"), "provider", WITH_TRAINEES);
        try (SiteUser user = SiteUser.using(mode).signsIn(provider.email(), provider.password())) {
            user.opens("/trainees");
            user.checksPage("trainees");
            user.presses("main h2 a[href='/trainees/" + COURSE + "']");
            user.checksPage("trainees-of-a-course");
            Locator first = user.main().locator("tbody th a").first();
            String name = first.innerText();
            user.writes("main #name", name);
            user.presses("main form[role=search] button");
            assertThat(user.main().locator("tbody th a").allInnerTexts()).containsOnly(name);
            user.presses("main tbody th a");
            user.checksPage("trainee");
            assertThat(user.main().locator("h1").innerText()).contains(name);
            user.presses("main a[href*='/timeline/']");
            user.checksPage("trainee-timeline");
            assertThat(user.main().innerText()).contains("Timeline", name);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessMode.class,
            names = {"KEYBOARD", "LARGE_TEXT"})
    void anAdministratorAddsAPersonAndAKey(AccessMode mode) {
        Account administrator = SharedServer.administrator();
        String email = NewPerson.email("added");
        try (SiteUser user = SiteUser.using(mode).signsIn(administrator.email(), administrator.password())) {
            user.opens("/administration");
            user.writes("#name", "Ada Added");
            user.writes("#email", "no address");
            user.presses("form[action='/administration/users'] button");
            user.checksPage("administration-refused");
            user.writes("#email", email);
            user.presses("form[action='/administration/users'] button");
            user.checksPage("administration-added");
            assertThat(user.main().locator("code.vip-secret").innerText()).hasSizeGreaterThan(8);
            if (mode == AccessMode.LARGE_TEXT) {
                checksOtherPages(user);
            }
            user.opens("/records?section=keys");
            if (user.main().locator("form[action='/records']").count() > 0) {
                user.presses("form[action='/records'] button");
            }
            user.writes("form[action$='/keys'] [name=name]", "Key of " + email);
            user.input().tick(user.main().locator("form[action$='/keys'] [name=scope][value=all]"));
            user.presses("form[method=post][action$='/keys'] button");
            user.checksPage("key-made");
            assertThat(user.main().locator("#secret").innerText()).hasSizeGreaterThan(8);
        }
    }

    private static void checksOtherPages(SiteUser user) {
        for (String page : new String[] {"/members", "/organisations", "/administration/audit"}) {
            user.opens(page);
            user.checksPage(page.substring(page.lastIndexOf('/') + 1));
        }
    }
}

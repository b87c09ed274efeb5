package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** What is kept about a person: seen, taken along and erased, by that person and by an administrator. */
class PrivacyIT {

    private static final String ERASURE = "main form[action$='/erasure'] ";

    @Test
    void aPersonSeesWhatIsKeptTakesItAlongAndLeaves() throws IOException {
        Account trainee = NewPerson.trainee();
        try (SiteUser guest = SiteUser.using(AccessMode.KEYBOARD).signsIn(trainee.email(), trainee.password())) {
            guest.opens("/account");
            guest.presses("main a[href='/account/privacy']");
            guest.hand().tick(guest.page().locator("#news"));
            guest.presses("main form[action$='/consent'] button");
            assertThat(guest.text()).contains("Saved", "What you agreed to before", "until the account is removed");
            guest.looks("privacy");

            JsonObject copy = copy(guest);
            assertThat(copy.getJsonObject("person").getString("email")).isEqualTo(trainee.email());
            assertThat(copy.getJsonArray("memberships")).hasSize(1);
            assertThat(copy.getJsonArray("sessions")).hasSize(1);
            assertThat(copy.getJsonArray("consents")).hasSize(1);
            assertThat(copy.getJsonArray("log").toString()).contains("session.opened", "person.exported");

            guest.presses(ERASURE + "button");
            assertThat(guest.text()).contains("Tick that you are sure");
            guest.looks("privacy-unsure");
            guest.hand().tick(guest.page().locator("#sure"));
            guest.presses(ERASURE + "button");
            guest.looks("privacy-erased");
            assertThat(guest.text()).contains("Your account is removed");
            guest.signsIn(trainee.email(), trainee.password());
            assertThat(guest.path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void anAdministratorRemovesAPerson() {
        Account administrator = SharedServer.administrator();
        String name = "Leo Leaver " + System.nanoTime();
        String school = "School of " + name;
        Account leaver = SharedServer.get().newPerson(name, NewPerson.email("leo"), "trainee", school);
        try (SiteUser guest = SiteUser.using(AccessMode.LARGE_TEXT).signsIn(administrator.email(), administrator.password())) {
            guest.opens("/organisations");
            guest.presses("main a:has-text('" + school + "')");
            guest.looks("organisation");
            guest.opens("/members?organisation=" + guest.path().replaceAll(".*/", ""));
            guest.presses("main tbody a:has-text('" + name + "')");
            assertThat(guest.text()).contains(leaver.email());
            guest.presses(ERASURE + "button");
            assertThat(guest.text()).contains("Tick that you are sure");
            guest.looks("member-unsure");
            guest.hand().tick(guest.page().locator("#sure"));
            guest.presses(ERASURE + "button");
            guest.looks("member-erased");
            assertThat(guest.text()).contains("The person is removed", "Nobody is here yet");
            guest.opens("/administration/audit");
            assertThat(guest.main().locator("tbody tr").first().innerText())
                    .contains("Removed an account")
                    .doesNotContain(name);
        }
        try (SiteUser gone = SiteUser.using(AccessMode.DESK).signsIn(leaver.email(), leaver.password())) {
            assertThat(gone.path()).isEqualTo("/sign-in");
        }
    }

    private static JsonObject copy(SiteUser guest) throws IOException {
        Download download = guest.page().waitForDownload(() -> guest.page()
                .locator("main form[action$='/copy'] button")
                .press("Enter"));
        try (var json = Json.createReader(Files.newInputStream(download.path()))) {
            return json.readObject();
        }
    }
}

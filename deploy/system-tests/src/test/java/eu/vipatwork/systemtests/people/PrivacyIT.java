package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** A person's data: shown, exported and erased, by that person and by an administrator. */
class PrivacyIT {

    private static final String ERASURE = "main form[action$='/erasure'] ";

    @Test
    void aPersonDownloadsTheirDataAndErasesTheAccount() throws IOException {
        Account trainee = NewPerson.trainee();
        try (SiteUser user = SiteUser.using(AccessMode.KEYBOARD).signsIn(trainee.email(), trainee.password())) {
            user.opens("/account");
            user.presses("main a[href='/account/privacy']");
            user.input().tick(user.page().locator("#news"));
            user.presses("main form[action$='/consent'] button");
            assertThat(user.text()).contains("Saved", "Earlier consent", "until the account is deleted");
            user.checksPage("privacy");

            JsonObject copy = copy(user);
            assertThat(copy.getJsonObject("person").getString("email")).isEqualTo(trainee.email());
            assertThat(copy.getJsonArray("memberships")).hasSize(1);
            assertThat(copy.getJsonArray("sessions")).hasSize(1);
            assertThat(copy.getJsonArray("consents")).hasSize(1);
            assertThat(copy.getJsonArray("log").toString()).contains("session.opened", "person.exported");

            user.presses(ERASURE + "button");
            assertThat(user.text()).contains("Confirm that you are sure");
            user.checksPage("privacy-unsure");
            user.input().tick(user.page().locator("#sure"));
            user.presses(ERASURE + "button");
            user.checksPage("privacy-erased");
            assertThat(user.text()).contains("Your account has been deleted");
            user.signsIn(trainee.email(), trainee.password());
            assertThat(user.path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void anAdministratorErasesAPerson() {
        Account administrator = SharedServer.administrator();
        String name = "Leo Leaver " + System.nanoTime();
        String school = "School of " + name;
        Account leaver = SharedServer.get().newPerson(name, NewPerson.email("leo"), "trainee", school);
        try (SiteUser user =
                SiteUser.using(AccessMode.LARGE_TEXT).signsIn(administrator.email(), administrator.password())) {
            user.opens("/organisations");
            user.presses("main a:has-text('" + school + "')");
            user.checksPage("organisation");
            user.opens("/members?organisation=" + user.path().replaceAll(".*/", ""));
            user.presses("main tbody a:has-text('" + name + "')");
            assertThat(user.text()).contains(leaver.email());
            user.presses(ERASURE + "button");
            assertThat(user.text()).contains("Confirm that you are sure");
            user.checksPage("member-unsure");
            user.input().tick(user.page().locator("#sure"));
            user.presses(ERASURE + "button");
            user.checksPage("member-erased");
            assertThat(user.text()).contains("The person has been deleted", "No members yet");
            user.opens("/administration/audit");
            assertThat(user.main().locator("tbody tr").first().innerText())
                    .contains("Deleted an account")
                    .doesNotContain(name);
        }
        try (SiteUser gone = SiteUser.using(AccessMode.DESKTOP).signsIn(leaver.email(), leaver.password())) {
            assertThat(gone.path()).isEqualTo("/sign-in");
        }
    }

    private static JsonObject copy(SiteUser user) throws IOException {
        Download download = user.page()
                .waitForDownload(() ->
                        user.page().locator("main form[action$='/copy'] button").press("Enter"));
        try (var json = Json.createReader(Files.newInputStream(download.path()))) {
            return json.readObject();
        }
    }
}

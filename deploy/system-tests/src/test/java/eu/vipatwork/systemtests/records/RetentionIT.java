package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.SharedServer;

/** Deleting records: by age after a preview, and of one person; the counts are kept. */
class RetentionIT {

    private static final String UNIT = "https://example.org/unit";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String organisation = "Retention organisation " + number;
    private final ServerProcess server = SharedServer.get();

    @BeforeEach
    void createRecords() {
        server.newPerson("New Person", "nobody-" + number + "@example.org", "trainee", organisation);
        XapiClient client = XapiClient.of(organisation);
        client.sends("ann@example.org", "completed", UNIT, "");
        client.sends("ann@example.org", "passed", UNIT, "");
        client.sends(
                "bob@example.org",
                "completed",
                UNIT,
                ",\"context\":{\"instructor\":{\"name\":\"Ann\",\"mbox\":\"mailto:ann@example.org\"}}");
    }

    @Test
    void aPurgeIsPreviewedBeforeItDeletes() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(organisation).opens("/retention");
            browser.checksPage("record-retention");
            Locator preview = records.page().locator("form[action$='/retention']");
            preview.locator("#months").fill("soon");
            records.send(preview);
            assertThat(records.text()).contains("Enter a whole number of months");
            preview.locator("#months").fill("24");
            records.send(preview);
            assertThat(records.text()).contains("No statement was stored before", "of 3 in all");
            assertThat(records.page().locator("form[action$='/purge']").count())
                    .as("a form to delete nothing")
                    .isZero();
        }
        assertThat(server.admin(
                        "statements", "purge", "--older-than", "2y", "--dry-run", "--organisation", organisation))
                .startsWith("0 statements were stored before ");
        assertThat(server.admin("statements", "purge", "--older-than", "1d", "--organisation", organisation))
                .contains("0 removed, 0 to go");
        assertThatThrownBy(() -> server.admin("statements", "purge", "--older-than", "soon"))
                .hasMessageContaining("Say an age like 730d, 24m or 2y.");
    }

    @Test
    void aConfirmedPurgeDeletesAndCounts() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(organisation).opens("/retention");
            // No statement is a month old, so the form is sent with another date.
            String form =
                    "form => { const f = document.createElement('form'); f.method = 'post'; f.action = form.action;"
                            + " for (const [n, v] of Object.entries(form.fields)) { const i = document.createElement('input');"
                            + " i.name = n; i.value = v; f.append(i); } document.body.append(f); f.submit(); }";
            String csrf = records.page().locator("body").getAttribute("data-csrf");
            var unsure = java.util.Map.of("csrf", csrf, "before", Instant.now().toString(), "months", "1");
            String action = records.basePath() + "/retention/purge";
            Navigation.by(records.page(), () -> records.page()
                    .evaluate(form, java.util.Map.of("action", action, "fields", unsure)));
            browser.checksPage("record-retention-dry");
            assertThat(records.text()).contains("Tick the box", "3 statements were stored before");
            Locator purge = records.page().locator("form[action$='/purge']");
            purge.locator("[name=sure]").check();
            records.send(purge);
            browser.checksPage("record-retention-done");
            assertThat(records.text()).contains("3 statements are removed", "3 statements by age");
            assertThat(records.opens("").text()).contains("No statements yet");
            browser.opens("/administration/audit");
            assertThat(browser.page().locator("main").innerText())
                    .contains("Deleted old learning records", organisation, "3 statements stored before");
        }
    }

    @Test
    void onePersonsRecordsAreExportedAndErased() {
        assertThat(server.admin("person", "export", "ann@example.org", "--organisation", organisation)
                        .lines())
                .hasSize(3);
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(organisation).opens("/retention");
            Locator preview = records.page().locator("form[action$='/retention#erase']");
            records.send(preview);
            assertThat(records.text()).contains("Enter a name or an e-mail address");
            preview.locator("[name=person]").fill("unknown@example.org");
            records.send(preview);
            assertThat(records.text()).contains("Nothing is kept about unknown@example.org.");
            preview.locator("[name=person]").fill("ann@example.org");
            records.send(preview);
            browser.checksPage("record-erase-look-plain");
            assertThat(records.text())
                    .contains("ann@example.org: 2 statements of what this person did, 1 statement of others");
            assertThat(records.page().locator("a[href*='export']").getAttribute("href"))
                    .contains("person=ann%40example.org", "related=yes");
            Locator form = records.page().locator("form[action$='/erasure']");
            records.send(form);
            assertThat(records.text()).contains("Tick the box");
            form.locator("[name=sure]").check();
            records.send(form);
            browser.checksPage("record-erased-plain");
            assertThat(records.text())
                    .contains(
                            "Statements removed: 2. Masked in statements of others: 1.",
                            "at the wish of persons: 2 statements")
                    .contains("Statements kept");
            records.opens("?person=ann@example.org&related=yes");
            assertThat(records.text()).contains("Nothing found");
            assertThat(records.opens("").text()).contains("bob");
            browser.opens("/administration/audit");
            assertThat(browser.page().locator("main").innerText())
                    .contains("Deleted a person’s learning records", "2 statements removed, 1 masked")
                    .doesNotContain("ann@example.org");
        }
        assertThatThrownBy(() -> server.admin("person", "export", "ann@example.org", "--organisation", organisation))
                .hasMessageContaining("No statements were found in " + organisation);
        assertThatThrownBy(() -> server.admin("person", "export", "", "--organisation", organisation))
                .hasMessageContaining("Say whose records");
        assertThatThrownBy(() ->
                        server.admin("person", "erase", "ann@example.org", "--yes", "--organisation", organisation))
                .hasMessageContaining("Nothing is kept about ann@example.org");
        assertThatThrownBy(() -> server.admin("person", "erase", "bob@example.org", "--organisation", organisation))
                .hasMessageContaining("--yes");
        assertThat(server.admin("person", "erase", "bob@example.org", "--yes", "--organisation", organisation))
                .startsWith("1 statements removed, 0 masked");
    }

    @Test
    void erasingAnAccountDeletesStatementsRecordedUnderItsEmail() {
        String email = "leaver-" + number + "@example.org";
        ServerProcess.Account account = server.newPerson("Lea Leaver", email, "trainee", organisation);
        XapiClient client = XapiClient.of(organisation);
        String theirs = client.sends(email, "completed", UNIT, "");
        String others = client.sends("bob@example.org", "completed", UNIT, "");
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(account)) {
            browser.opens("/account/privacy");
            Locator form = browser.page().locator("form[action$='/erasure']");
            form.locator("[name=sure]").check();
            Navigation.by(browser.page(), () -> form.locator("button").last().click());
            assertThat(browser.page().url()).contains("done=erased");
        }
        assertThat(client.gets("/xapi/statements?statementId=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(client.gets("/xapi/statements?statementId=" + others).statusCode())
                .isEqualTo(200);
    }
}

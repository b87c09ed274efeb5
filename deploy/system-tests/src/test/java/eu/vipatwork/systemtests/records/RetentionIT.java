package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.SharedServer;

/** Records are let go: by age after a look, and because a person asks for it; the numbers stay. */
class RetentionIT {

    private static final String UNIT = "https://example.org/unit";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String school = "Letting school " + number;
    private final ServerProcess server = SharedServer.get();

    @BeforeEach
    void aSchoolWithRecords() {
        server.newPerson("Nobody", "nobody-" + number + "@example.org", "trainee", school);
        XapiClient store = XapiClient.of(school);
        store.sends("ann@example.org", "completed", UNIT, "");
        store.sends("ann@example.org", "passed", UNIT, "");
        store.sends(
                "bob@example.org",
                "completed",
                UNIT,
                ",\"context\":{\"instructor\":{\"name\":\"Ann\",\"mbox\":\"mailto:ann@example.org\"}}");
    }

    @Test
    void aPurgeLooksFirstAndThenRemoves() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(school).opens("/retention");
            visitor.looks("record-retention");
            Locator look = records.page().locator("form[action$='/retention']");
            look.locator("#months").fill("soon");
            records.send(look);
            assertThat(records.text()).contains("Enter a whole number of months");
            look.locator("#months").fill("24");
            records.send(look);
            assertThat(records.text()).contains("No statement was stored before", "of 3 in all");
            assertThat(records.page().locator("form[action$='/purge']").count())
                    .as("a form to remove nothing")
                    .isZero();
        }
        assertThat(server.admin("statements", "purge", "--older-than", "2y", "--dry-run", "--organisation", school))
                .startsWith("0 statements were stored before ");
        assertThat(server.admin("statements", "purge", "--older-than", "1d", "--organisation", school))
                .contains("0 removed, 0 to go");
        assertThatThrownBy(() -> server.admin("statements", "purge", "--older-than", "soon"))
                .hasMessageContaining("Say an age like 730d, 24m or 2y.");
    }

    @Test
    void aConfirmedPurgeTakesWhatIsOldAndCountsIt() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(school).opens("/retention");
            // Nothing here is a month old, so the form is sent as it would be later on.
            String form =
                    "form => { const f = document.createElement('form'); f.method = 'post'; f.action = form.action;"
                            + " for (const [n, v] of Object.entries(form.fields)) { const i = document.createElement('input');"
                            + " i.name = n; i.value = v; f.append(i); } document.body.append(f); f.submit(); }";
            String csrf = records.page().locator("body").getAttribute("data-csrf");
            var unsure = java.util.Map.of("csrf", csrf, "before", Instant.now().toString(), "months", "1");
            String action = records.home() + "/retention/purge";
            records.page().waitForNavigation(() -> records.page()
                    .evaluate(form, java.util.Map.of("action", action, "fields", unsure)));
            visitor.looks("record-retention-dry");
            assertThat(records.text()).contains("Tick the box", "3 statements were stored before");
            Locator purge = records.page().locator("form[action$='/purge']");
            purge.locator("[name=sure]").check();
            records.send(purge);
            visitor.looks("record-retention-done");
            assertThat(records.text()).contains("3 statements are removed", "3 statements by age");
            assertThat(records.opens("").text()).contains("No statements yet");
            visitor.opens("/administration/audit");
            assertThat(visitor.page().locator("main").innerText())
                    .contains("Deleted old learning records", school, "3 statements stored before");
        }
    }

    @Test
    void onePersonsRecordsAreHandedOutAndErased() {
        assertThat(server.admin("person", "export", "ann@example.org", "--organisation", school)
                        .lines())
                .hasSize(3);
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(school).opens("/retention");
            Locator look = records.page().locator("form[action$='/retention#erase']");
            records.send(look);
            assertThat(records.text()).contains("Enter a name or an e-mail address");
            look.locator("[name=person]").fill("never-heard-of@example.org");
            records.send(look);
            assertThat(records.text()).contains("Nothing is kept about never-heard-of@example.org.");
            look.locator("[name=person]").fill("ann@example.org");
            records.send(look);
            visitor.looks("record-erase-look-plain");
            assertThat(records.text())
                    .contains("ann@example.org: 2 statements of what this person did, 1 statement of others");
            assertThat(records.page().locator("a[href*='export']").getAttribute("href"))
                    .contains("person=ann%40example.org", "related=yes");
            Locator form = records.page().locator("form[action$='/erasure']");
            records.send(form);
            assertThat(records.text()).contains("Tick the box");
            form.locator("[name=sure]").check();
            records.send(form);
            visitor.looks("record-erased-plain");
            assertThat(records.text())
                    .contains(
                            "Statements removed: 2. Masked in statements of others: 1.",
                            "at the wish of persons: 2 statements")
                    .contains("Statements kept");
            records.opens("?person=ann@example.org&related=yes");
            assertThat(records.text()).contains("Nothing found");
            assertThat(records.opens("").text()).contains("bob");
            visitor.opens("/administration/audit");
            assertThat(visitor.page().locator("main").innerText())
                    .contains("Erased a person’s learning records", "2 statements removed, 1 masked")
                    .doesNotContain("ann@example.org");
        }
        assertThatThrownBy(() -> server.admin("person", "export", "ann@example.org", "--organisation", school))
                .hasMessageContaining("No statements were found in " + school);
        assertThatThrownBy(() -> server.admin("person", "export", "", "--organisation", school))
                .hasMessageContaining("Say whose records");
        assertThatThrownBy(() -> server.admin("person", "erase", "ann@example.org", "--yes", "--organisation", school))
                .hasMessageContaining("Nothing is kept about ann@example.org");
        assertThatThrownBy(() -> server.admin("person", "erase", "bob@example.org", "--organisation", school))
                .hasMessageContaining("--yes");
        assertThat(server.admin("person", "erase", "bob@example.org", "--yes", "--organisation", school))
                .startsWith("1 statements removed, 0 masked");
    }

    @Test
    void withAnAccountGoesWhatOthersRecordedUnderItsAddress() {
        String email = "leaver-" + number + "@example.org";
        ServerProcess.Account account = server.newPerson("Lea Leaver", email, "trainee", school);
        XapiClient store = XapiClient.of(school);
        String theirs = store.sends(email, "completed", UNIT, "");
        String others = store.sends("bob@example.org", "completed", UNIT, "");
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(account)) {
            visitor.opens("/account/privacy");
            Locator form = visitor.page().locator("form[action$='/erasure']");
            form.locator("[name=sure]").check();
            visitor.page().waitForNavigation(() -> form.locator("button").last().click());
            assertThat(visitor.page().url()).contains("done=erased");
        }
        assertThat(store.gets("/xapi/statements?statementId=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(store.gets("/xapi/statements?statementId=" + others).statusCode())
                .isEqualTo(200);
    }
}

package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.SharedServer;

/** Forwarding to another record store: set-up, refused statements and their retry, failures, removal. */
class ForwardingIT {

    private static final String STATEMENT = """
            {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
             "object":{"id":"https://example.org/unit"}}""";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String from = "Sending organisation " + number;
    private final String to = "Receiving organisation " + number;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdministratorSetsUpForwardingAndRetriesRefusedStatements(boolean scripts) {
        newOrganisation(from);
        newOrganisation(to);
        XapiClient sender = XapiClient.of(from);
        XapiClient learner = XapiClient.of(to);
        String taken = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        assertThat(learner.posts(STATEMENT.formatted(refused, "first", "attended"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sender.posts(STATEMENT.formatted(taken, "a", "completed")).statusCode())
                .isEqualTo(200);
        assertThat(sender.posts(STATEMENT.formatted(refused, "b", "completed")).statusCode())
                .isEqualTo(200);
        String kept = UUID.randomUUID().toString();
        assertThat(sender.posts(STATEMENT.formatted(kept, "c", "attended")).statusCode())
                .isEqualTo(200);

        String mode = scripts ? "" : "-plain";
        try (BrowserSession browser = (scripts
                        ? BrowserSession.onDesktop(SharedServer.address())
                        : BrowserSession.withoutJavaScript(SharedServer.address()))
                .signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(from).opens("/forwarding");
            browser.checksPage("record-forwarding-none" + mode);
            Locator form = records.page().locator("form[action$='/forwarding']");
            fill(form, "endpoint", "ftp://example.org");
            records.send(form);
            assertThat(records.text()).contains("Enter a name", "Enter an address", "Enter a key", "Enter the secret");
            browser.checksPage("record-forwarding-problems" + mode);

            fill(form, "name", "The ministry");
            fill(form, "endpoint", SharedServer.address() + "/xapi");
            fill(form, "user", learner.key().key());
            fill(form, "secret", "mistyped");
            fill(form, "verbs", "completed");
            form.locator("[name=all]").check();
            records.send(form);
            assertThat(records.text()).contains("The store is added");
            records.send(records.page().locator("form[action$='/trial']"));
            assertThat(records.text()).contains("The ministry answers, but the key or the secret is wrong.");
            assertThat(records.page().content()).doesNotContain("mistyped");

            records.page()
                    .locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Change: The ministry"))
                    .click();
            browser.checksPage("record-forwarding-change" + mode);
            Locator change =
                    records.page().locator("form[action*='/forwarding/']").first();
            assertThat(change.locator("[name=secret]").inputValue()).isEmpty();
            fill(change, "endpoint", "http://127.0.0.1:1/xapi");
            records.send(change);
            assertThat(records.text()).contains("Enter the secret again");
            fill(change, "endpoint", SharedServer.address() + "/xapi");
            fill(change, "secret", learner.key().secret());
            records.send(change);
            assertThat(SharedServer.get().admin("renew-secret-key"))
                    .startsWith("encrypted ")
                    .doesNotContain("no key");
            records.send(records.page().locator("form[action$='/trial']"));
            browser.checksPage("record-forwarding" + mode);
            assertThat(records.text()).contains("The ministry answers and takes the key");

            await(records, "1 statement was refused");
            assertThat(records.text()).contains("Nothing waits");
            browser.checksPage("record-forwarding-refused" + mode);
            assertThat(learner.gets("/xapi/statements?statementId=" + taken).statusCode())
                    .isEqualTo(200);
            assertThat(learner.gets("/xapi/statements?statementId=" + kept).statusCode())
                    .as("not forwarded by the filter")
                    .isEqualTo(404);

            records.page().getByText("1 statement was refused").click();
            browser.checksPage("record-refused" + mode);
            assertThat(records.text()).contains(refused, "409");
            records.send(records.page().locator("form[action$='/refused']").first());
            assertThat(records.text()).contains("Taken: 0. Refused again: 1.");
            SharedServer.get().admin("person", "erase", "first@example.org", "--yes", "--organisation", to);
            records.send(records.page().locator("form[action$='/refused']").first());
            assertThat(records.text()).contains("Taken: 1. Refused again: 0.", "Nothing was refused");

            records.opens("/forwarding");
            records.send(records.page().locator("form[action$='/activity']"));
            assertThat(records.text()).contains("Forwarding stops");
            records.page()
                    .locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Change: The ministry"))
                    .click();
            records.send(records.page().locator("form[action$='/removal']"));
            browser.checksPage("record-forwarding-unsure" + mode);
            assertThat(records.text()).contains("Tick the box if you are sure");
            records.page().locator("form[action$='/removal'] [name=sure]").check();
            records.send(records.page().locator("form[action$='/removal']"));
            assertThat(records.text()).contains("The store is removed", "Nothing is forwarded");
        }
    }

    @Test
    void aConnectionFailureIsExplainedAndRemovalAsksForConfirmation() {
        newOrganisation(from);
        assertThat(XapiClient.of(from)
                        .posts(STATEMENT.formatted(UUID.randomUUID(), "a", "completed"))
                        .statusCode())
                .isEqualTo(200);
        try (BrowserSession browser =
                BrowserSession.onPhone(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(from).opens("/forwarding");
            records.page().setViewportSize(320, 740);
            Locator form = records.page().locator("form[action$='/forwarding']");
            fill(form, "name", "Unreachable store");
            fill(form, "endpoint", "http://127.0.0.1:1/a-long-name-of-a-service/learning-record-store/xapi");
            fill(form, "user", "key");
            fill(form, "secret", "secret");
            form.locator("[name=all]").check();
            records.send(form);
            await(records, "in a row failed");
            browser.checksPage("record-forwarding-fails-narrow");
            assertThat(records.text())
                    .contains("The next try is at", "No answer: the connection was refused.")
                    .doesNotContain("java.");
            records.send(records.page().locator("form[action$='/trial']"));
            assertThat(records.text()).doesNotContain("java.");
            records.send(records.page().locator("form[action$='/activity']"));
            assertThat(records.text()).contains("Off", "failed").doesNotContain("The next try", "1970");
            records.page()
                    .locator(
                            "a",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Change: Unreachable store"))
                    .click();
            records.send(records.page().locator("form[action$='/removal']"));
            browser.checksPage("record-forwarding-unsure-narrow");
            assertThat(records.text())
                    .contains("1 statement still waits to be sent there", "Tick the box if you are sure");
        }
    }

    @Test
    void aProviderCannotOpenForwardingOrRetention() {
        newOrganisation(from);
        try (BrowserSession browser = BrowserSession.onDesktop(SharedServer.address())
                .signsIn(SharedServer.get().newPerson("Pia", "pia-" + number + "@example.org", "provider", from))) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(from);
            for (String path : new String[] {"/forwarding", "/retention"}) {
                assertThat(browser.page()
                                .navigate(SharedServer.address()
                                        .resolve(records.basePath() + path)
                                        .toString())
                                .status())
                        .isEqualTo(403);
                records.chooses(from);
            }
        }
    }

    private static void await(RecordsBrowser records, String text) {
        records.page()
                .waitForCondition(
                        () -> records.opens("/forwarding").text().contains(text),
                        new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private static void fill(Locator form, String name, String value) {
        form.locator("[name=" + name + "]").fill(value);
    }

    private static void newOrganisation(String name) {
        String email = "new-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
        SharedServer.get().newPerson("New Person", email, "trainee", name);
    }
}

package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.SharedServer;

/** What is stored goes to another store, too; what that one refuses waits with its reason until it is taken. */
class ForwardingIT {

    private static final String STATEMENT = """
            {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
             "object":{"id":"https://example.org/unit"}}""";

    private final String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String from = "Sending school " + number;
    private final String to = "Taking school " + number;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdministratorForwardsLooksAfterItAndRepairsIt(boolean scripts) throws InterruptedException {
        newOrganisation(from);
        newOrganisation(to);
        XapiClient sender = XapiClient.of(from);
        XapiClient taker = XapiClient.of(to);
        String taken = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        assertThat(taker.posts(STATEMENT.formatted(refused, "first", "attended"))
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
        try (BrowserSession visitor = (scripts
                        ? BrowserSession.atADesk(SharedServer.address())
                        : BrowserSession.withoutJavaScript(SharedServer.address()))
                .signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(from).opens("/forwarding");
            visitor.looks("record-forwarding-none" + mode);
            Locator form = records.page().locator("form[action$='/forwarding']");
            fill(form, "endpoint", "ftp://example.org");
            records.send(form);
            assertThat(records.text()).contains("Enter a name", "Enter an address", "Enter a key", "Enter the secret");
            visitor.looks("record-forwarding-problems" + mode);

            fill(form, "name", "The ministry");
            fill(form, "endpoint", SharedServer.address() + "/xapi");
            fill(form, "user", taker.key().key());
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
            visitor.looks("record-forwarding-change" + mode);
            Locator change =
                    records.page().locator("form[action*='/forwarding/']").first();
            assertThat(change.locator("[name=secret]").inputValue()).isEmpty();
            fill(change, "endpoint", "http://127.0.0.1:1/xapi");
            records.send(change);
            assertThat(records.text()).contains("Enter the secret again");
            fill(change, "endpoint", SharedServer.address() + "/xapi");
            fill(change, "secret", taker.key().secret());
            records.send(change);
            assertThat(SharedServer.get().admin("renew-secret-key"))
                    .startsWith("sealed ")
                    .doesNotContain("no key");
            records.send(records.page().locator("form[action$='/trial']"));
            visitor.looks("record-forwarding" + mode);
            assertThat(records.text()).contains("The ministry answers and takes the key");

            await(records, "1 statement was refused");
            assertThat(records.text()).contains("Nothing waits");
            visitor.looks("record-forwarding-refused" + mode);
            assertThat(taker.gets("/xapi/statements?statementId=" + taken).statusCode())
                    .isEqualTo(200);
            assertThat(taker.gets("/xapi/statements?statementId=" + kept).statusCode())
                    .as("what the filter keeps back")
                    .isEqualTo(404);

            records.page().getByText("1 statement was refused").click();
            visitor.looks("record-refused" + mode);
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
            visitor.looks("record-forwarding-unsure" + mode);
            assertThat(records.text()).contains("Tick the box if you are sure");
            records.page().locator("form[action$='/removal'] [name=sure]").check();
            records.send(records.page().locator("form[action$='/removal']"));
            assertThat(records.text()).contains("The store is removed", "Nothing is forwarded");
        }
    }

    @Test
    void whyAStoreDoesNotAnswerIsSaidInWordsAndNothingIsRemovedAtOneClick() throws InterruptedException {
        newOrganisation(from);
        assertThat(XapiClient.of(from)
                        .posts(STATEMENT.formatted(UUID.randomUUID(), "a", "completed"))
                        .statusCode())
                .isEqualTo(200);
        try (BrowserSession visitor = BrowserSession.withAPhone(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(from).opens("/forwarding");
            records.page().setViewportSize(320, 740);
            Locator form = records.page().locator("form[action$='/forwarding']");
            fill(form, "name", "Nobody");
            fill(form, "endpoint", "http://127.0.0.1:1/a-long-name-of-a-service/learning-record-store/xapi");
            fill(form, "user", "key");
            fill(form, "secret", "secret");
            form.locator("[name=all]").check();
            records.send(form);
            await(records, "in a row failed");
            visitor.looks("record-forwarding-fails-narrow");
            assertThat(records.text())
                    .contains("The next try is at", "No answer: the connection was refused.")
                    .doesNotContain("java.");
            records.send(records.page().locator("form[action$='/trial']"));
            assertThat(records.text()).doesNotContain("java.");
            records.send(records.page().locator("form[action$='/activity']"));
            assertThat(records.text()).contains("Off", "failed").doesNotContain("The next try", "1970");
            records.page()
                    .locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Change: Nobody"))
                    .click();
            records.send(records.page().locator("form[action$='/removal']"));
            visitor.looks("record-forwarding-unsure-narrow");
            assertThat(records.text())
                    .contains("1 statement still waits to be sent there", "Tick the box if you are sure");
        }
    }

    @Test
    void aProviderSeesNothingOfIt() {
        newOrganisation(from);
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address())
                .signsIn(SharedServer.get().newPerson("Pia", "pia-" + number + "@example.org", "provider", from))) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(from);
            for (String path : new String[] {"/forwarding", "/retention"}) {
                assertThat(visitor.page()
                                .navigate(SharedServer.address()
                                        .resolve(records.home() + path)
                                        .toString())
                                .status())
                        .isEqualTo(403);
                records.chooses(from);
            }
        }
    }

    private static void await(RecordsBrowser records, String words) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!records.opens("/forwarding").text().contains(words)) {
            assertThat(System.nanoTime()).as(records.text()).isLessThan(until);
            Thread.sleep(1_000);
        }
    }

    private static void fill(Locator form, String name, String value) {
        form.locator("[name=" + name + "]").fill(value);
    }

    private static void newOrganisation(String name) {
        String email = "new-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
        SharedServer.get().newPerson("Nobody", email, "trainee", name);
    }
}

package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.Navigation;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** The pages of statements: search, timeline, details, live view, and isolation of organisations. */
class StatementBrowsingIT {

    private static final String ORGANISATION = "Reading organisation";
    private static final String OTHER = "Other organisation";
    private static final String COURSE = "https://example.org/lorry";
    private static final String REGISTRATION = UUID.randomUUID().toString();

    private static Account provider;
    private static XapiClient client;
    private static String passed;

    @BeforeAll
    static void createOrganisations() {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        provider = SharedServer.get()
                .newPerson("Pia Provider", "pia-" + number + "@example.org", "provider", ORGANISATION);
        SharedServer.get().newPerson("Otto Other", "otto-" + number + "@example.org", "provider", OTHER);
        client = XapiClient.of(ORGANISATION);
        for (int i = 0; i < 30; i++) {
            client.sends("bulk@example.org", "experienced", COURSE + "/page-" + i, "");
        }
        client.sends("ann@example.org", "registered", COURSE, context());
        passed = client.sends(
                "ann@example.org",
                "passed",
                COURSE,
                ",\"result\":{\"success\":true,\"score\":{\"scaled\":0.85},\"duration\":\"PT1H5M\","
                        + "\"response\":\"<script>alert(1)</script>\"}" + context());
        XapiClient.of(OTHER).sends("secret@example.org", "passed", COURSE, context());
    }

    private static String context() {
        return ",\"context\":{\"registration\":\"" + REGISTRATION
                + "\",\"instructor\":{\"mbox\":\"mailto:trainer@example.org\"}}";
    }

    @Test
    void aProviderFindsAStatementAndItsTimeline() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(ORGANISATION);
            browser.checksPage("record-statements");
            assertThat(rows(records).count()).isEqualTo(25);
            records.page().getByText("Older statements").click();
            assertThat(rows(records).count()).isGreaterThanOrEqualTo(7);

            records.opens("");
            records.page().locator(".vip-record-filter summary").click();
            browser.checksPage("record-statements-filter");
            records.page().locator("#person").fill("ann@example.org");
            records.page().locator("#verb").fill("passed");
            records.send(records.page().locator("form[role=search]"));
            assertThat(rows(records).count()).isEqualTo(1);
            assertThat(records.text())
                    .contains("ann passed Loading a lorry", "successful", "85%", "1 h 5 min", "<script>");
            browser.checksPage("record-statements-found");

            records.page().locator(".vip-record-about a").first().click();
            browser.checksPage("record-statement");
            assertThat(records.page().url()).endsWith("/statements/" + passed);
            assertThat(records.text()).contains("\"scaled\" : 0.85", "Instructor", "trainer@example.org");

            records.page().getByText("Timeline").first().click();
            browser.checksPage("record-timeline");
            assertThat(rows(records).count()).isEqualTo(2);
            assertThat(rows(records).first().innerText()).contains("enrolled in");
        }
    }

    @Test
    void relatedSearchFindsPeopleInTheContext() {
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(ORGANISATION);
            records.opens("?person=trainer%40example.org");
            browser.checksPage("record-statements-none-plain");
            assertThat(rows(records).count()).isZero();
            records.opens("?person=trainer%40example.org&related=yes");
            assertThat(rows(records).count()).isEqualTo(2);
            records.opens("?since=yesterday&registration=1&verb=no%20verb&activity=x&person=zzz");
            assertThat(records.text()).contains("Enter a day", "Enter a registration", "Nobody of this organisation");
        }
    }

    @Test
    void liveViewShowsEachNewStatementOnce() {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(ORGANISATION).opens("?activity=https://example.org/live");
            assertThat(rows(records).count()).isZero();
            records.page().getByText("Follow live").click();
            for (int i = 1; i <= 3; i++) {
                client.sends("ann@example.org", "answered", "https://example.org/live", "");
                records.page().waitForCondition(() -> rows(records).count() > 0);
            }
            records.page().waitForCondition(() -> rows(records).count() == 3);
            // Two more polls of the page; none may add a row again.
            for (int poll = 0; poll < 2; poll++) {
                records.page().waitForResponse(response -> response.url().contains("/newer"), () -> {});
            }
            assertThat(rows(records).count()).isEqualTo(3);
            browser.checksPage("record-statements-live");
        }
    }

    @Test
    void withoutJavaScriptALinkLoadsNewerStatements() {
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(ORGANISATION).opens("?activity=https://example.org/again");
            client.sends("ann@example.org", "answered", "https://example.org/again", "");
            records.page().getByText("Look for newer").click();
            assertThat(rows(records).count()).isEqualTo(1);
        }
    }

    @Test
    void aVoidedStatementIsMarked() {
        String gone = client.sends("void@example.org", "completed", "https://example.org/void", "");
        assertThat(client.posts("""
                                {"actor":{"mbox":"mailto:void@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(gone)).statusCode()).isEqualTo(200);
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(ORGANISATION).opens("?person=void%40example.org");
            assertThat(rows(records).first().innerText()).contains("declared the statement");
            assertThat(rows(records).nth(1).innerText()).contains("Voided");
            browser.checksPage("record-statements-voided");
            records.opens("/statements/" + gone);
            browser.checksPage("record-statement-voided");
            assertThat(records.text()).contains("declared void by a later one");
        }
    }

    @Test
    void anAttachmentIsDownloadedNotOpened() throws Exception {
        byte[] evil = "<script>document.title='mine'</script>".getBytes(StandardCharsets.UTF_8);
        String sha2 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(evil));
        String id = sendsAttachment(evil, sha2);
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(ORGANISATION).opens("/statements/" + id);
            browser.checksPage("record-statement-attachment");
            Download download = records.page()
                    .waitForDownload(() -> records.page().locator("a[download]").click());
            assertThat(Files.readAllBytes(download.path())).isEqualTo(evil);
            Response answer = records.page()
                    .waitForResponse(response -> response.url().contains(sha2), () -> records.page()
                            .evaluate(
                                    "address => fetch(address)",
                                    records.basePath() + "/statements/" + id + "/attachments/" + sha2));
            assertThat(answer.headerValue("content-disposition")).startsWith("attachment;");
            assertThat(answer.headerValue("content-type")).isEqualTo("application/octet-stream");
            assertThat(answer.headerValue("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    private static String sendsAttachment(byte[] bytes, String sha2) throws IOException {
        String id = UUID.randomUUID().toString();
        String head = """
                --cut\r
                Content-Type: application/json\r
                \r
                {"id":"%s","actor":{"mbox":"mailto:photo@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},"object":{"id":"%s"},"attachments":[{"usageType":"http://example.org/photo","display":{"en":"Photo of the load"},"contentType":"text/html","length":%d,"sha2":"%s"}]}\r
                --cut\r
                Content-Type: text/html\r
                Content-Transfer-Encoding: binary\r
                X-Experience-API-Hash: %s\r
                \r
                """.formatted(id, COURSE, bytes.length, sha2, sha2);
        var body = new java.io.ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = client.posts(body.toByteArray(), "multipart/mixed; boundary=cut");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    @Test
    void aPhoneAndAnotherLanguageShowTheSameStatement() {
        try (BrowserSession browser =
                BrowserSession.onPhone(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(ORGANISATION).opens("?person=ann%40example.org&verb=passed");
            browser.checksPage("record-statements-phone");
            records.opens("/statements/" + passed);
            browser.checksPage("record-statement-phone");
            records.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Menu"))
                    .click();
            Navigation.by(
                    records.page(),
                    () -> records.page().locator(".vip-menu button[value=fi]").click());
            browser.checksPage("record-statement-phone-fi");
            assertThat(records.text()).contains("ann läpäisi kohteen Kuorman lastaaminen", "onnistui");
        }
    }

    @Test
    void recordsOfAnotherOrganisationAreNotFound() {
        String other;
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(OTHER);
            other = records.basePath();
            assertThat(records.text()).contains("secret");
        }
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(browser).chooses(ORGANISATION);
            String own = records.basePath();
            assertThat(records.opens("?registration=" + REGISTRATION).text()).doesNotContain("secret");
            assertThat(records.opens("/timeline/" + REGISTRATION).text()).doesNotContain("secret");
            for (String path : new String[] {
                "", "/newer?after=2000-01-01T00:00:00Z", "/timeline/" + REGISTRATION, "/statements/" + passed
            }) {
                assertThat(status(browser, other + path)).as(path).isEqualTo(404);
            }
            for (String path : new String[] {other + "/keys", own + "/keys"}) {
                assertThat(status(browser, path)).as(path).isEqualTo(403);
            }
        }
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            assertThat(status(browser, other)).isEqualTo(403);
            assertThat(status(browser, "/records")).isEqualTo(403);
        }
    }

    private static int status(BrowserSession browser, String path) {
        return browser.page()
                .navigate(SharedServer.address().resolve(path).toString())
                .status();
    }

    private static Locator rows(RecordsBrowser records) {
        return records.page().locator(".vip-record-row");
    }
}

package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Statements as people read them: found, followed, looked at closely, and never another organisation's. */
class StatementBrowsingIT {

    private static final String SCHOOL = "Reading school";
    private static final String OTHER = "Other school";
    private static final String COURSE = "https://example.org/lorry";
    private static final String REGISTRATION = UUID.randomUUID().toString();

    private static Account provider;
    private static XapiClient school;
    private static String passed;

    @BeforeAll
    static void twoSchools() {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        provider = SharedServer.get().newPerson("Pia Provider", "pia-" + number + "@example.org", "provider", SCHOOL);
        SharedServer.get().newPerson("Otto Other", "otto-" + number + "@example.org", "provider", OTHER);
        school = XapiClient.of(SCHOOL);
        for (int i = 0; i < 30; i++) {
            school.sends("bulk@example.org", "experienced", COURSE + "/page-" + i, "");
        }
        school.sends("ann@example.org", "registered", COURSE, context());
        passed = school.sends(
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
    void aProviderFindsReadsAndFollowsTheWay() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL);
            visitor.looks("record-statements");
            assertThat(rows(records).count()).isEqualTo(25);
            records.page().getByText("Older statements").click();
            assertThat(rows(records).count()).isGreaterThanOrEqualTo(7);

            records.opens("");
            records.page().locator(".vip-record-filter summary").click();
            visitor.looks("record-statements-filter");
            records.page().locator("#person").fill("ann@example.org");
            records.page().locator("#verb").fill("passed");
            records.send(records.page().locator("form[role=search]"));
            assertThat(rows(records).count()).isEqualTo(1);
            assertThat(records.text())
                    .contains("ann passed Loading a lorry", "successful", "85%", "1 h 5 min", "<script>");
            visitor.looks("record-statements-found");

            records.page().locator(".vip-record-about a").first().click();
            visitor.looks("record-statement");
            assertThat(records.page().url()).endsWith("/statements/" + passed);
            assertThat(records.text()).contains("\"scaled\" : 0.85", "Instructor", "trainer@example.org");

            records.page().getByText("Timeline").first().click();
            visitor.looks("record-timeline");
            assertThat(rows(records).count()).isEqualTo(2);
            assertThat(rows(records).first().innerText()).contains("enrolled in");
        }
    }

    @Test
    void relatedFindsWhoIsInTheContext() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL);
            records.opens("?person=trainer%40example.org");
            visitor.looks("record-statements-none-plain");
            assertThat(rows(records).count()).isZero();
            records.opens("?person=trainer%40example.org&related=yes");
            assertThat(rows(records).count()).isEqualTo(2);
            records.opens("?since=yesterday&registration=1&verb=no%20verb&activity=x&person=zzz");
            assertThat(records.text()).contains("Enter a day", "Enter a registration", "Nobody of this organisation");
        }
    }

    @Test
    void followingLiveShowsWhatComesInOnce() {
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL).opens("?activity=https://example.org/live");
            assertThat(rows(records).count()).isZero();
            records.page().getByText("Follow live").click();
            for (int i = 1; i <= 3; i++) {
                school.sends("ann@example.org", "answered", "https://example.org/live", "");
                records.page().waitForCondition(() -> rows(records).count() > 0);
            }
            records.page().waitForCondition(() -> rows(records).count() == 3);
            records.page().waitForTimeout(4_000);
            assertThat(rows(records).count()).isEqualTo(3);
            visitor.looks("record-statements-live");
        }
    }

    @Test
    void withoutScriptsALinkLooksAgain() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL).opens("?activity=https://example.org/again");
            school.sends("ann@example.org", "answered", "https://example.org/again", "");
            records.page().getByText("Look for newer").click();
            assertThat(rows(records).count()).isEqualTo(1);
        }
    }

    @Test
    void aVoidedStatementIsMarked() {
        String gone = school.sends("void@example.org", "completed", "https://example.org/void", "");
        assertThat(school.posts("""
                                {"actor":{"mbox":"mailto:void@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(gone)).statusCode()).isEqualTo(200);
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL).opens("?person=void%40example.org");
            assertThat(rows(records).first().innerText()).contains("declared the statement");
            assertThat(rows(records).nth(1).innerText()).contains("Voided");
            visitor.looks("record-statements-voided");
            records.opens("/statements/" + gone);
            visitor.looks("record-statement-voided");
            assertThat(records.text()).contains("declared void by a later one");
        }
    }

    @Test
    void anAttachmentIsSavedAndNeverOpened() throws Exception {
        byte[] evil = "<script>document.title='mine'</script>".getBytes(StandardCharsets.UTF_8);
        String sha2 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(evil));
        String id = sendsAttachment(evil, sha2);
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL).opens("/statements/" + id);
            visitor.looks("record-statement-attachment");
            Download download = records.page()
                    .waitForDownload(() -> records.page().locator("a[download]").click());
            assertThat(Files.readAllBytes(download.path())).isEqualTo(evil);
            Response answer = records.page()
                    .waitForResponse(response -> response.url().contains(sha2), () -> records.page()
                            .evaluate(
                                    "address => fetch(address)",
                                    records.home() + "/statements/" + id + "/attachments/" + sha2));
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
        var answer = school.posts(body.toByteArray(), "multipart/mixed; boundary=cut");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    @Test
    void aPhoneAndOtherLanguagesShowTheSame() {
        try (BrowserSession visitor = BrowserSession.withAPhone(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL).opens("?person=ann%40example.org&verb=passed");
            visitor.looks("record-statements-phone");
            records.opens("/statements/" + passed);
            visitor.looks("record-statement-phone");
            records.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Menu"))
                    .click();
            records.page()
                    .waitForNavigation(() ->
                            records.page().locator(".vip-menu button[value=fi]").click());
            visitor.looks("record-statement-phone-fi");
            assertThat(records.text()).contains("ann läpäisi kohteen Kuorman lastaaminen", "onnistui");
        }
    }

    @Test
    void nobodySeesTheRecordsOfAnotherOrganisation() {
        String other;
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(OTHER);
            other = records.home();
            assertThat(records.text()).contains("secret");
        }
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(provider)) {
            RecordsBrowser records = new RecordsBrowser(visitor).chooses(SCHOOL);
            String own = records.home();
            assertThat(records.opens("?registration=" + REGISTRATION).text()).doesNotContain("secret");
            assertThat(records.opens("/timeline/" + REGISTRATION).text()).doesNotContain("secret");
            for (String path : new String[] {
                "", "/newer?after=2000-01-01T00:00:00Z", "/timeline/" + REGISTRATION, "/statements/" + passed
            }) {
                assertThat(status(visitor, other + path)).as(path).isEqualTo(404);
            }
            for (String path : new String[] {other + "/keys", own + "/keys"}) {
                assertThat(status(visitor, path)).as(path).isEqualTo(403);
            }
        }
        try (BrowserSession visitor = BrowserSession.atADesk(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            assertThat(status(visitor, other)).isEqualTo(403);
            assertThat(status(visitor, "/records")).isEqualTo(403);
        }
    }

    private static int status(BrowserSession visitor, String path) {
        return visitor.page()
                .navigate(SharedServer.address().resolve(path).toString())
                .status();
    }

    private static Locator rows(RecordsBrowser records) {
        return records.page().locator(".vip-record-row");
    }
}

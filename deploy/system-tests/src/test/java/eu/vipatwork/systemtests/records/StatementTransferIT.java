package eu.vipatwork.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Export and import of statements, by pages and by command line. */
class StatementTransferIT {

    private static final String FROM = "Exporting organisation";
    private static Account provider;

    @TempDir
    private Path folder;

    @BeforeAll
    static void createRecords() {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        provider = SharedServer.get().newPerson("Eva Export", "eva-" + number + "@example.org", "provider", FROM);
        XapiClient client = XapiClient.of(FROM);
        for (int i = 0; i < 300; i++) {
            client.sends("p" + i % 7 + "@example.org", "answered", "https://example.org/q" + i, "");
        }
        String gone = client.sends("p1@example.org", "completed", "https://example.org/unit", "");
        client.posts("""
                {"actor":{"mbox":"mailto:p1@example.org","name":"=HYPERLINK(1)"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(gone));
    }

    @Test
    void exportAfterImportGivesTheSameStatements() throws IOException {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            Path first = export(browser, FROM, "JSON Lines");
            assertThat(Files.readAllLines(first)).hasSize(302);
            String target = emptyOrganisation();
            RecordsBrowser records = new RecordsBrowser(browser).chooses(target).opens("/import");
            browser.checksPage("record-import");
            records.page().locator("#file").setInputFiles(first);
            records.page().locator("form[enctype] button").click();
            records.page()
                    .getByText("statements.jsonl: 302 stored, 0 there before, 0 refused")
                    .waitFor();
            browser.checksPage("record-import-done");
            records.page().locator("form[enctype] button").click();
            records.page()
                    .getByText("statements.jsonl: 0 stored, 302 there before, 0 refused")
                    .waitFor();
            assertThat(withoutStored(export(browser, target, "JSON Lines"))).isEqualTo(withoutStored(first));
            records.chooses(target).opens("?person=p1@example.org");
            assertThat(records.page().locator(".vip-record-row--voided").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutJavaScriptTheImportNamesRefusedLines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("some.jsonl"),
                line("https://example.org/a") + "\n\n{\n" + line("no iri") + "\n" + line("https://example.org/b"));
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.administrator())) {
            RecordsBrowser records =
                    new RecordsBrowser(browser).chooses(emptyOrganisation()).opens("/import");
            records.send(form(records));
            assertThat(records.text()).contains("Choose a file");
            records.page().locator("#file").setInputFiles(file);
            records.send(form(records));
            browser.checksPage("record-import-refused-plain");
            assertThat(records.text())
                    .contains("some.jsonl: 2 statements stored, 0 there before, 2 refused", "Line 3:", "Line 4:");
            Path large = Files.write(folder.resolve("large.jsonl"), new byte[(10 << 20) + 1]);
            records.page().locator("#file").setInputFiles(large);
            records.send(form(records));
            assertThat(records.text()).contains("That file is too large");
        }
    }

    @Test
    void theCommandLineExportsAndImportsAndCanBeRepeated() throws IOException {
        ServerProcess server = SharedServer.get();
        Path first = folder.resolve("first.jsonl");
        server.admin("statements", "export", "--organisation", FROM, "--out", first.toString());
        String target = emptyOrganisation();
        assertThat(server.admin("statements", "import", first.toString(), "--organisation", target))
                .containsOnlyOnce("line 302: 302 stored, 0 there before, 0 refused");
        assertThat(server.admin("statements", "import", first.toString(), "--organisation", target, "--from-line", "3"))
                .contains("done: line 302: 0 stored, 300 there before, 0 refused");
        Path second = folder.resolve("second.jsonl");
        server.admin("statements", "export", "--organisation", target, "--out", second.toString());
        assertThat(withoutStored(second)).isEqualTo(withoutStored(first));

        assertThat(server.admin(
                                "statements",
                                "export",
                                "--organisation",
                                FROM,
                                "--person",
                                "p2@example.org",
                                "--verb",
                                "answered")
                        .lines())
                .hasSize(43)
                .allMatch(line -> line.contains("p2@example.org"));
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), line("https://example.org/c") + "\n[]\n");
        assertThatThrownBy(() -> server.admin("statements", "import", bad.toString(), "--organisation", target))
                .hasMessageContainingAll("line 2: ", "1 line was refused");
        Path array = Files.writeString(
                folder.resolve("array.json"),
                "[\n" + line("https://example.org/d") + ",\n" + line("https://example.org/e") + "\n]\n");
        assertThat(server.admin("statements", "import", array.toString(), "--organisation", target))
                .contains("2 stored, 0 there before, 0 refused");
        assertThatThrownBy(() -> server.admin("statements", "import", "no-such.jsonl"))
                .hasMessageContaining("There is no file no-such.jsonl.")
                .hasMessageNotContaining("Exception:");
        assertThatThrownBy(() -> server.admin("statements", "export", "--since", "yesterday"))
                .hasMessageContaining("One of the filters cannot be read");
    }

    @Test
    void exportingAnUnknownPersonFails() {
        assertThatThrownBy(() -> SharedServer.get().admin("person", "export", "nobody-at-all@example.org"))
                .hasMessageContaining("No statements were found in the organisation that runs this server");
    }

    @Test
    void csvFormulasAreEscaped() throws IOException {
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            List<String> rows = Files.readAllLines(export(browser, FROM, "CSV"));
            assertThat(rows).hasSize(303);
            assertThat(rows.get(0)).startsWith("\uFEFF\"stored\",\"timestamp\"");
            assertThat(rows.get(302)).contains(",\"'=HYPERLINK(1)\",");
        }
    }

    @Test
    void recordsOfAnotherOrganisationCannotBeExported() {
        String other;
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(SharedServer.administrator())) {
            other = new RecordsBrowser(browser).chooses("VIP@Work").basePath();
        }
        try (BrowserSession browser =
                BrowserSession.onDesktop(SharedServer.address()).signsIn(provider)) {
            for (String path : List.of("/export/statements.jsonl", "/export/statements.csv")) {
                assertThat(browser.page()
                                .navigate(SharedServer.address()
                                        .resolve(other + path)
                                        .toString())
                                .status())
                        .isEqualTo(404);
            }
            assertThat(browser.page()
                            .navigate(SharedServer.address()
                                    .resolve(other + "/import")
                                    .toString())
                            .status())
                    .isEqualTo(403);
        }
    }

    private Path export(BrowserSession browser, String organisation, String format) {
        RecordsBrowser records = new RecordsBrowser(browser).chooses(organisation);
        Download download = records.page().waitForDownload(() -> records.page()
                .locator(".vip-record-take a")
                .filter(new Locator.FilterOptions().setHasText(format))
                .click());
        Path file = folder.resolve(format).resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static String emptyOrganisation() {
        String name = "Empty organisation " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        SharedServer.get()
                .newPerson(
                        "New Person",
                        name.replace(' ', '-').toLowerCase(Locale.ROOT) + "@example.org",
                        "provider",
                        name);
        return name;
    }

    /** Without "stored", which each store sets, as JSON objects, whose members have no order. */
    private static List<JsonObject> withoutStored(Path file) throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(Json.createObjectBuilder(
                            Json.createReader(new StringReader(line)).readObject())
                    .remove("stored")
                    .build());
        }
        return lines;
    }

    private static Locator form(RecordsBrowser records) {
        return records.page().locator("form[enctype]");
    }

    private static String line(String activity) {
        return "{\"actor\":{\"mbox\":\"mailto:x@example.org\"},\"verb\":{\"id\":\"http://example.org/did\"},\"object\":{\"id\":\""
                + activity + "\"}}";
    }
}

package eu.vipatwork.systemtests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import eu.vipatwork.systemtests.server.SharedServer;

/** The content API on a running server: its description, conditional requests, and imports of hostile archives. */
class ContentApiIT {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyDocumentedPathAnswers() throws Exception {
        JsonObject description = json(get("/api/openapi.json"));

        assertThat(description.getJsonObject("paths")).hasSizeGreaterThan(7);
        for (String path : description.getJsonObject("paths").keySet()) {
            String address = "/api"
                    + path.replace("{publication}", "handbook")
                            .replace("{release}", "handbook@1.0")
                            .replace("{document}", "purpose")
                            .replace("openapi.{format}", "openapi.yaml")
                            .replace("{format}", "epub");
            assertThat(get(address).statusCode()).as(address).isEqualTo(OK);
        }
        assertThat(get("/api/releases/handbook@77").statusCode()).isEqualTo(404);
        assertThat(get("/developers").body()).contains("GET /api/releases/{release}/documents/{document}");
    }

    @Test
    void unchangedContentAnswersNotModified() throws Exception {
        for (String address : List.of(
                "/api/releases/handbook@1.0",
                "/api/releases/handbook@1.0/documents/purpose",
                "/api/releases/handbook@1.0/epub",
                "/api/publications",
                "/publications/handbook@1.0/book.epub?language=en",
                "/handbook/templates/launch-budget")) {
            HttpResponse<String> first = get(address);
            assertThat(first.statusCode()).as(address).isEqualTo(OK);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = get(address, "If-None-Match", tag);

            assertThat(again.statusCode()).as(address + " " + tag).isEqualTo(NOT_MODIFIED);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/api/releases/handbook@1.0").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void theReleaseFeedIsValidXml() throws Exception {
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(get("/api/feed.atom", "X-Forwarded-Host", "elsewhere.example")
                        .body()
                        .getBytes(StandardCharsets.UTF_8)));

        for (String needed : List.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagName(needed).getLength()).isPositive();
        }
        assertThat(feed.getElementsByTagName("entry").getLength()).isGreaterThanOrEqualTo(6);
        for (int i = 0; i < feed.getElementsByTagName("link").getLength(); i++) {
            assertThat(((Element) feed.getElementsByTagName("link").item(i)).getAttribute("href"))
                    .startsWith(SharedServer.address().toString());
        }
    }

    @Test
    void anArchiveIsImportedOnce() throws Exception {
        byte[] archive = zip("local/publication.yaml", MANIFEST, "local/en/tram.md", PAGE);

        assertThat(upload(archive).getJsonArray("added").getString(0)).isEqualTo("local@1.0");
        assertThat(upload(archive).getJsonArray("unchanged").getString(0)).isEqualTo("local@1.0");
        assertThat(get("/api/releases/local@1.0/documents/tram").body()).contains("A funicular leaves");
    }

    @Test
    void theCoursesFolderOfTheRepositoryCanBeImported() {
        assertThat(SharedServer.get().admin("content", "import", "../../courses"))
                .contains("skipped target: it holds no publication.yaml")
                .contains("already there handbook@1.0", "already there sme@1.0");
        assertThat(SharedServer.get().admin("content", "import", "../../courses/glossary"))
                .isEqualToIgnoringNewLines("already there glossary@1.0");
    }

    @Test
    void aHostileArchiveIsRefusedAndTheSiteGoesOn() throws Exception {
        byte[] bomb = bomb();

        assertThat(refusal(zip("x/publication.yaml", MANIFEST, "x/../../../evil.md", "x")))
                .isEqualTo("x/../../../evil.md:1: The path of this file is not allowed in an archive: use only letters,"
                        + " digits, hyphens and points in the names of folders and files.");
        assertThat(refusal(bomb)).startsWith("local/en/images/big.png:1: The file is larger than 5 MB");
        assertThat(refusal(zip(
                        "local/publication.yaml",
                        MANIFEST.replace("1.0", "2.0"),
                        "local/en/tram.md",
                        PAGE.replace("A funicular", "<script>alert(1)</script>"))))
                .startsWith("local/en/tram.md:9: HTML is not allowed in the text");
        assertThat(refusal(zip(
                        "local/publication.yaml",
                        MANIFEST.replace("1.0", "2.0"),
                        "local/en/tram.md",
                        PAGE.replace("title: The tram", "title: &a [*a, *a]"))))
                .startsWith("local/en/tram.md:");
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        assertThat(refusal(noise)).startsWith("archive.zip:1: ");
        assertThat(refusal(zip(
                        "local/publication.yaml",
                        MANIFEST.replace("1.0", "2.0"),
                        "local/en/tram.md",
                        PAGE.replace("funicular", "funiculaire \u00e9").getBytes(StandardCharsets.ISO_8859_1))))
                .startsWith("local/en/tram.md:")
                .contains("UTF-8");

        assertThat(get("/handbook").statusCode()).isEqualTo(OK);
        assertThat(get("/api/releases/local@2.0").statusCode()).isEqualTo(404);
    }

    @Test
    void importingRequiresTheAdminToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(SharedServer.address().resolve("/api/admin/publications"))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip("local/publication.yaml", MANIFEST)))
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private static final String MANIFEST = """
            id: local
            kind: manual
            version: "1.0"
            date: 2026-11-21
            licence: CC BY 4.0
            languages: [en]
            title: {en: Local ways}
            summary: {en: "How one gets to work here."}
            notes: {en: "First edition."}
            documents: [tram]
            """;

    private static final String PAGE = """
            ---
            id: tram
            kind: page
            title: The tram
            summary: The way up the hill.
            ---
            ## Up the hill {#up}

            A funicular leaves every ten minutes.
            """;

    private static String refusal(byte[] archive) throws Exception {
        JsonObject fault = upload(archive)
                .getJsonArray("refused")
                .getJsonObject(0)
                .getJsonArray("faults")
                .getJsonObject(0);
        return fault.getString("file") + ":" + fault.getInt("line") + ": " + fault.getString("reason");
    }

    private static JsonObject upload(byte[] archive) throws Exception {
        String token = Files.readString(SharedServer.get().data().resolve("admin-token"))
                .strip();
        HttpRequest request = HttpRequest.newBuilder(SharedServer.address().resolve("/api/admin/publications"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(archive))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
        return json(answer);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(SharedServer.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A ZIP bomb: 200 MB of zeros in 200 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("local/en/images/big.png"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Object... pathsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) pathsAndTexts[i]));
                zip.write(
                        pathsAndTexts[i + 1] instanceof byte[] bytesOfFile
                                ? bytesOfFile
                                : ((String) pathsAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

package eu.vipatwork.content.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.format.MarkdownFormat;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.test.SamplePublications;

class ContentJsonTest {

    private final MarkdownFormat format = new MarkdownFormat();
    private final CheckedPublication trial = format.check(SamplePublications.one(SamplePublications.files(), "trial"));
    private final Publication publication = trial.publication().orElseThrow();

    @Test
    void aPublicationHasItsStructure() throws JsonProcessingException {
        JsonNode json = read(PublicationJson.of(publication));

        assertThat(json.path("release").asText()).isEqualTo("trial@1.0");
        assertThat(json.path("title").path("nl").asText()).isEqualTo("Een proefcursus");
        assertThat(json.path("blocks")
                        .get(0)
                        .path("units")
                        .get(0)
                        .path("moveOn")
                        .asText())
                .isEqualTo("CompletedAndPassed");
    }

    @Test
    void aUnitDoesNotContainTheKeysOfItsQuestions() throws JsonProcessingException {
        DocumentText text = trial.documents().stream()
                .filter(document -> document.kind() == DocumentKind.UNIT)
                .findFirst()
                .orElseThrow();
        JsonNode json = read(DocumentJson.of(format.unit(text, publication, new DefaultLinkResolver())));

        assertThat(json.path("sections")).hasSize(6);
        assertThat(json.findValues("question")).hasSize(9);
        assertThat(json.toString())
                .doesNotContain("correct", "feedback", "Yes, with a name", "Placement agreement", "Dear colleague");
        JsonNode order = json.findValues("steps").get(0);
        assertThat(order.findValuesAsText("text")).containsExactlyInAnyOrder("Prepare", "Show", "Coach", "Observe");
        assertThat(order.findValuesAsText("text")).isNotEqualTo(List.of("Prepare", "Show", "Coach", "Observe"));
    }

    private static JsonNode read(Object answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(ApiResponses.json(answer));
    }

    @Test
    void theFeedIsWellFormedAndNamesEachRelease() throws Exception {
        String feed = ReleaseFeed.write(
                List.of(new ReleaseFeed.Entry(publication, Instant.parse("2026-11-21T10:00:00.123456Z"))),
                URI.create("https://example.org"),
                Locale.ENGLISH);

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(xml.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("A trial course 1.0");
        assertThat(xml.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(feed)
                .contains(
                        "rel=\"self\" href=\"https://example.org/api/feed.atom\"",
                        "rel=\"alternate\" href=\"https://example.org/\"",
                        "href=\"https://example.org/courses/trial\"");
    }
}

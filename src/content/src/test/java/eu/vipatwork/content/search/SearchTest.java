package eu.vipatwork.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;

class SearchTest {

    private final ContentFixture content = new ContentFixture(Databases.derby().with("content"));

    @TempDir
    private Path folder;

    private LuceneSearch search;

    @BeforeEach
    void release() {
        content.importFrom(SamplePublications.files());
        search = new LuceneSearch(
                new SearchIndexFolder(folder), content.releases(), content.catalogue(), content.format());
        search.refresh();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void wordFormsAreFoundWithTheirSectionAndHighlighted() {
        Search.Hit hit = find("telephones").get(0);

        assertThat(hit.kind()).isEqualTo(DocumentKind.UNIT);
        assertThat(hit.name()).isEqualTo("first");
        assertThat(hit.section()).contains("scenario");
        assertThat(hit.title()).isEqualTo("The first unit");
        assertThat(hit.snippet()).contains("The <mark>telephone</mark> rings.");
        assertThat(hit.release()).isEqualTo(new ReleaseId("trial@1.0"));
    }

    @Test
    void snippetsOfTemplatesOmitTheTitleAndLinesToWriteOn() {
        Search.Hit hit = find("cell").get(0);

        assertThat(hit.title()).isEqualTo("A plan");
        assertThat(hit.snippet()).startsWith("Fill in every <mark>cell</mark>. Name: …");
    }

    @Test
    void typingErrorsAreTolerated() {
        assertThat(find("telefhone")).extracting(Search.Hit::name).contains("first");
        assertThat(find("placment")).extracting(Search.Hit::kind).contains(DocumentKind.GLOSSARY);
    }

    @Test
    void prefixesAreFound() {
        assertThat(find("teleph")).extracting(Search.Hit::name).contains("first");
    }

    @Test
    void resultsInTheLanguageOfTheReaderComeFirst() {
        List<Search.Hit> hits = search.find(Search.Query.everything("eenheid", Locale.forLanguageTag("nl")))
                .hits();

        assertThat(hits.get(0).title()).isEqualTo("De eerste eenheid");
    }

    @Test
    void resultsAreFiltered() {
        assertThat(find(new Search.Query(
                        "firm",
                        Locale.ENGLISH,
                        Set.of(DocumentKind.CASE),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        0,
                        10)))
                .extracting(Search.Hit::name)
                .containsExactly("company-visit");
        assertThat(find(new Search.Query(
                        "firm",
                        Locale.ENGLISH,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("level", "experienced"),
                        0,
                        10)))
                .isEmpty();
        assertThat(find(new Search.Query(
                        "firm",
                        Locale.ENGLISH,
                        Set.of(),
                        Optional.of("cases"),
                        Optional.empty(),
                        Map.of("level", "beginner"),
                        0,
                        10)))
                .hasSize(1);
    }

    /**
     * Entries have the terms "true" for the latest release and "unit" for their kind; these are not words of the
     * reader.
     */
    @Test
    void filtersAreNotHighlighted() {
        assertThat(find(new Search.Query(
                        "telephone",
                        Locale.ENGLISH,
                        Set.of(DocumentKind.UNIT),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        0,
                        10)))
                .isNotEmpty()
                .allSatisfy(hit ->
                        assertThat(hit.snippet().toLowerCase(Locale.ROOT)).doesNotContain("<mark>unit", "<mark>true"));
    }

    @Test
    void keysOfQuestionsAreNotFound() {
        assertThat(find("horoscopes")).isEmpty();
    }

    @Test
    void hostileInputIsHarmless() {
        for (String text : List.of("", " ", "*", "text:*", "\"", "a".repeat(10_000), "<script>", "(((", "\u0000")) {
            assertThat(search.find(Search.Query.everything(text, Locale.ENGLISH))
                            .hits())
                    .allMatch(hit -> !hit.snippet().contains("<script"));
        }
    }

    @Test
    void aNewReleaseReplacesTheOldWhichIsFoundOnRequest() {
        find("telephone");
        DocumentText text = content.catalogue()
                .source(new ReleaseId("trial@1.0"), DocumentKind.UNIT, "first", Locale.ENGLISH)
                .orElseThrow();
        PersonId author = PersonId.next();
        content.approved(
                new DocumentText(
                        DocumentKind.UNIT, "first", Locale.ENGLISH, text.text().replace("telephone", "doorbell")),
                ChangeMark.COSMETIC,
                "The bell rings.",
                author);
        content.publish("1.1", author);
        search.refresh();

        assertThat(find("doorbell")).extracting(hit -> hit.release().version()).containsExactly("1.1");
        assertThat(find(new Search.Query(
                        "telephone",
                        Locale.ENGLISH,
                        Set.of(),
                        Optional.empty(),
                        Optional.of(new ReleaseId("trial@1.0")),
                        Map.of(),
                        0,
                        10)))
                .extracting(hit -> hit.release().version())
                .contains("1.0");
    }

    private List<Search.Hit> find(String text) {
        return find(Search.Query.everything(text, Locale.ENGLISH));
    }

    private List<Search.Hit> find(Search.Query query) {
        return search.find(query).hits();
    }
}

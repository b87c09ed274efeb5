package eu.vipatwork.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.format.MarkdownFormat;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ImportPublicationsTest {

    private static final ReleaseId TRIAL = new ReleaseId("trial@1.0");

    private final ContentFixture library;

    ImportPublicationsTest(TestDatabase database) {
        this.library = new ContentFixture(database.with("content"));
    }

    @BeforeEach
    void empty() {
        library.empty();
    }

    @Test
    void whatTheDatabaseHasNotSeenIsAddedOnce() {
        ImportReport first = library.importFrom(SamplePublications.files());
        ImportReport second = library.importFrom(SamplePublications.files());

        assertThat(first.refused()).isEmpty();
        assertThat(first.added()).hasSize(5).contains(TRIAL);
        assertThat(second.added()).isEmpty();
        assertThat(second.unchanged()).hasSize(5);
        assertThat(library.catalogue().latestCourses())
                .extracting(Course::release)
                .containsExactly(TRIAL);
    }

    @Test
    void aBrokenPublicationIsLeftOutAsAWholeWithWhatLinksToItAndTheOthersComeIn() {
        ImportReport report = library.importFrom(
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "<script>x</script>"));

        assertThat(report.refused()).extracting(ImportReport.Refusal::folder).containsExactly("trial", "handbook");
        assertThat(report.refused().get(0).faults().get(0).toString())
                .startsWith("trial/en/first.md:19: HTML may not stand in the text: <script>x</script>");
        assertThat(report.added())
                .extracting(ReleaseId::value)
                .containsExactly("cases@1.0", "glossary@1.0", "manual@1.0");
        assertThat(library.rows("revision")).isEqualTo(3);
        assertThat(library.catalogue().course(TRIAL)).isEmpty();
    }

    @Test
    void theSameReleaseWithOtherContentIsRefusedAndTheOldOneStays() {
        library.importFrom(SamplePublications.files());
        ImportReport report = library.importFrom(
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "The telephone rings twice."));

        assertThat(report.refused().get(0).sentence())
                .contains("The release trial@1.0 is in the database with other content and stays as it is");
        assertThat(library.source("trial@1.0", "first"))
                .contains("The telephone rings.")
                .doesNotContain("twice");
    }

    @Test
    void aNewReleaseSharesWhatDidNotChange() {
        library.importFrom(SamplePublications.files());
        int before = library.rows("revision");
        List<PublicationFiles> next =
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "The telephone rings twice.");
        next = SamplePublications.with(next, "trial/publication.yaml", "version: \"1.0\"", "version: \"1.1\"");

        assertThat(library.importFrom(next).added()).containsExactly(new ReleaseId("trial@1.1"));
        assertThat(library.rows("revision")).isEqualTo(before + 1);
        assertThat(library.source("trial@1.0", "first")).doesNotContain("twice");
        assertThat(library.source("trial@1.1", "first")).contains("twice");
        assertThat(library.catalogue()
                        .latest(new CourseId("trial"))
                        .orElseThrow()
                        .version())
                .isEqualTo("1.1");
        assertThat(library.catalogue().outdated(TRIAL)).isTrue();
    }

    @Test
    void nothingIsHalfDoneWhenTheDatabaseFailsInTheMiddle() {
        CheckedPublication checked = new MarkdownFormat().check(SamplePublications.one(SamplePublications.files(), "trial"));
        List<DocumentText> twice = new java.util.ArrayList<>(checked.documents());
        twice.add(checked.documents().get(0));
        CheckedPublication broken = new CheckedPublication(
                checked.folder(),
                checked.publication(),
                checked.manifest(),
                twice,
                checked.anchors(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> library.addRelease(broken)).isInstanceOf(IllegalStateException.class);

        assertThat(library.rows("publication_release")).isZero();
        assertThat(library.rows("revision")).isZero();
    }

    @Test
    void nobodySkipsTheCheck() {
        CheckedPublication broken = new MarkdownFormat()
                .check(SamplePublications.one(SamplePublications.with("trial/en/first.md", "eqf: 4", "eqf: 9"), "trial"));

        assertThatThrownBy(() -> library.addRelease(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCatalogueServesDocumentsInTheLanguageAskedForOrTheFirst() {
        library.importFrom(SamplePublications.files());
        Catalogue catalogue = library.catalogue();
        UnitId first = new UnitId("first");

        assertThat(catalogue
                        .unit(TRIAL, first, Locale.forLanguageTag("nl"))
                        .orElseThrow()
                        .title())
                .isEqualTo("De eerste eenheid");
        assertThat(catalogue.unit(TRIAL, first, Locale.FRENCH).orElseThrow().language())
                .isEqualTo(Locale.ENGLISH);
        assertThat(catalogue.unit(TRIAL, new UnitId("second"), Locale.ENGLISH)).isEmpty();
        assertThat(catalogue.unit(new ReleaseId("trial@9.9"), first, Locale.ENGLISH))
                .isEmpty();
        assertThat(catalogue.unit(TRIAL, first, Locale.ENGLISH).orElseThrow())
                .isSameAs(catalogue.unit(TRIAL, first, Locale.ENGLISH).orElseThrow());
        assertThat(catalogue
                        .template(TRIAL, new TemplateId("plan"), Locale.ENGLISH)
                        .orElseThrow()
                        .name())
                .isEqualTo("plan.docx");
        assertThat(catalogue.template(TRIAL, new TemplateId("plan"), Locale.forLanguageTag("nl")))
                .isPresent();
        assertThat(catalogue.latest(PublicationKind.HANDBOOK)).hasSize(1);
        assertThat(catalogue
                        .reading(new ReleaseId("cases@1.0"), new DocumentId("company-visit"), Locale.ENGLISH)
                        .orElseThrow()
                        .fact("side"))
                .contains("provider, employer");
        assertThat(catalogue
                        .glossary(new ReleaseId("glossary@1.0"), Locale.ENGLISH)
                        .orElseThrow()
                        .term("mentor"))
                .isPresent();
    }
}

package eu.vipatwork.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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

    private final ContentFixture content;

    ImportPublicationsTest(TestDatabase database) {
        this.content = new ContentFixture(database.with("content"));
    }

    @BeforeEach
    void empty() {
        content.empty();
    }

    @Test
    void newReleasesAreAddedOnce() {
        ImportReport first = content.importFrom(SamplePublications.files());
        ImportReport second = content.importFrom(SamplePublications.files());

        assertThat(first.refused()).isEmpty();
        assertThat(first.added()).hasSize(5).contains(TRIAL);
        assertThat(second.added()).isEmpty();
        assertThat(second.unchanged()).hasSize(5);
        assertThat(content.catalogue().latestCourses())
                .extracting(Course::release)
                .containsExactly(TRIAL);
    }

    @Test
    void aPublicationWithAFaultIsLeftOutWithThoseThatLinkToIt() {
        ImportReport report = content.importFrom(
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "<script>x</script>"));

        assertThat(report.refused()).extracting(ImportReport.Refusal::folder).containsExactly("trial", "handbook");
        assertThat(report.refused().get(0).faults().get(0).toString())
                .startsWith("trial/en/first.md:19: HTML is not allowed in the text: <script>x</script>");
        assertThat(report.added())
                .extracting(ReleaseId::value)
                .containsExactly("cases@1.0", "glossary@1.0", "manual@1.0");
        assertThat(content.rows("revision")).isEqualTo(3);
        assertThat(content.catalogue().course(TRIAL)).isEmpty();
    }

    @Test
    void anExistingReleaseWithDifferentContentIsRefused() {
        content.importFrom(SamplePublications.files());
        ImportReport report = content.importFrom(
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "The telephone rings twice."));

        assertThat(report.refused().get(0).sentence())
                .contains("The release trial@1.0 is in the database with other content and stays as it is");
        assertThat(content.source("trial@1.0", "first"))
                .contains("The telephone rings.")
                .doesNotContain("twice");
    }

    @Test
    void aNewReleaseSharesUnchangedRevisions() {
        content.importFrom(SamplePublications.files());
        int before = content.rows("revision");
        List<PublicationFiles> next =
                SamplePublications.with("trial/en/first.md", "The telephone rings.", "The telephone rings twice.");
        next = SamplePublications.with(next, "trial/publication.yaml", "version: \"1.0\"", "version: \"1.1\"");

        assertThat(content.importFrom(next).added()).containsExactly(new ReleaseId("trial@1.1"));
        assertThat(content.rows("revision")).isEqualTo(before + 1);
        assertThat(content.source("trial@1.0", "first")).doesNotContain("twice");
        assertThat(content.source("trial@1.1", "first")).contains("twice");
        assertThat(content.catalogue()
                        .latest(new CourseId("trial"))
                        .orElseThrow()
                        .version())
                .isEqualTo("1.1");
        assertThat(content.catalogue().outdated(TRIAL)).isTrue();
    }

    @Test
    void aFailureOfTheDatabaseLeavesNothingBehind() {
        CheckedPublication checked =
                new MarkdownFormat().check(SamplePublications.one(SamplePublications.files(), "trial"));
        List<DocumentText> twice = new ArrayList<>(checked.documents());
        twice.add(checked.documents().get(0));
        CheckedPublication broken = new CheckedPublication(
                checked.folder(),
                checked.publication(),
                checked.manifest(),
                twice,
                checked.anchors(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> content.addRelease(broken)).isInstanceOf(IllegalStateException.class);

        assertThat(content.rows("publication_release")).isZero();
        assertThat(content.rows("revision")).isZero();
    }

    @Test
    void aPublicationWithFaultsCannotBeAdded() {
        CheckedPublication broken = new MarkdownFormat()
                .check(SamplePublications.one(
                        SamplePublications.with("trial/en/first.md", "eqf: 4", "eqf: 9"), "trial"));

        assertThatThrownBy(() -> content.addRelease(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCatalogueServesDocumentsInTheLanguageAskedForOrTheFirst() {
        content.importFrom(SamplePublications.files());
        Catalogue catalogue = content.catalogue();
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

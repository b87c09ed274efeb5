package eu.vipatwork.content.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.shared.test.Databases;

/** Validates the books of this repository's own content with veraPDF (PDF/UA-1) and epubcheck (EPUB 3). */
@ResourceLock(EpubValidator.LOCK)
class BookConformanceTest {

    private static final Path COURSES = Path.of("..", "..", "courses");
    private static final URI SITE = URI.create("https://example.org/");

    private static ContentFixture content;

    @BeforeAll
    static void importAll() {
        Assumptions.assumeTrue(Files.isDirectory(COURSES), "the courses are not beside this module");
        content = new ContentFixture(Databases.derby().with("content"));
        content.importFrom(PublicationFiles.in(COURSES));
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"handbook,en", "cases,en", "glossary,en", "sme,nl"})
    void thePdfConformsToPdfUa(String publication, String language) throws Exception {
        Download pdf = books().pdf(release(publication), Locale.forLanguageTag(language), SITE)
                .orElseThrow();

        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf.bytes()), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage() + " at "
                            + one.getLocation().getContext())
                    .toList();
            assertThat(failed).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"handbook,en", "cases,en", "glossary,en", "sme,nl"})
    void theEpubPassesEpubcheck(String publication, String language) {
        Download epub = books().epub(release(publication), Locale.forLanguageTag(language), SITE)
                .orElseThrow();

        assertThat(EpubValidator.findings(epub)).isEmpty();
    }

    private static ReleaseId release(String publication) {
        return content.catalogue().latestPublication(publication).orElseThrow().release();
    }

    private static Books books() {
        return new Books(content.catalogue(), content.format());
    }
}

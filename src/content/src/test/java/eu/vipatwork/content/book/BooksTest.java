package eu.vipatwork.content.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.test.Databases;

@ResourceLock(EpubValidator.LOCK)
class BooksTest {

    private static final URI SITE = URI.create("https://example.org/");
    private static final ReleaseId TRIAL = new ReleaseId("trial@1.0");

    private final ContentFixture content = new ContentFixture(Databases.derby().with("content"));

    @BeforeEach
    void release() {
        content.importFrom(SamplePublications.files());
    }

    @Test
    void aPdfIsTaggedAndNamesLanguageTitleAndRelease() throws IOException {
        Download pdf = books().pdf(TRIAL, Locale.ENGLISH, SITE).orElseThrow();

        assertThat(pdf.name()).isEqualTo("trial-1.0-en.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A trial course");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Release 1.0 of 2026-11-21")
                    .contains("A Monday morning")
                    .contains("In Finland")
                    .contains("Refer")
                    .doesNotContain("Yes, with a name");
        }
    }

    @Test
    void everyBookPassesEpubcheck() {
        for (String release : new String[] {"trial@1.0", "handbook@1.0", "cases@1.0", "manual@1.0", "glossary@1.0"}) {
            Download epub =
                    books().epub(new ReleaseId(release), Locale.ENGLISH, SITE).orElseThrow();

            assertThat(EpubValidator.findings(epub)).as(release).isEmpty();
        }
    }

    /** Makes sure that the validator can fail: here for a book without its table of contents. */
    @Test
    void aBrokenBookDoesNotPass() throws IOException {
        Download whole = books().epub(TRIAL, Locale.ENGLISH, SITE).orElseThrow();

        assertThat(EpubValidator.findings(without(whole, "nav.xhtml")))
                .anySatisfy(finding -> assertThat(finding).startsWith("ERROR ").contains("nav.xhtml"));
    }

    private static Download without(Download epub, String left) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(epub.bytes()));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().endsWith(left)) {
                    to.putNextEntry(new ZipEntry(entry));
                    from.transferTo(to);
                    to.closeEntry();
                }
            }
        }
        return new Download(epub.name(), epub.mediaType(), bytes.toByteArray(), epub.tag());
    }

    @Test
    void theSameReleaseGivesTheSameBytes() {
        assertThat(books().epub(TRIAL, Locale.ENGLISH, SITE).orElseThrow().bytes())
                .isEqualTo(
                        books().epub(TRIAL, Locale.ENGLISH, SITE).orElseThrow().bytes());
        assertThat(books().pdf(new ReleaseId("trial@7"), Locale.ENGLISH, SITE)).isEmpty();
    }

    /** EPUB readers detect the file type by its first bytes. */
    @Test
    void anEpubBeginsWithItsType() throws IOException {
        byte[] bytes = books().epub(TRIAL, Locale.ENGLISH, SITE).orElseThrow().bytes();

        assertThat(new String(new ByteArrayInputStream(bytes).readNBytes(58), StandardCharsets.US_ASCII))
                .contains("mimetypeapplication/epub+zip");
    }

    private Books books() {
        return new Books(content.catalogue(), content.format());
    }
}

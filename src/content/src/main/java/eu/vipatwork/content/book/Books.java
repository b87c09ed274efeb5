package eu.vipatwork.content.book;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.source.ContentFormat;

/**
 * A whole release as one file to read offline: a tagged PDF, or EPUB 3. Questions are printed without their key. A book is
 * made when it is first asked for; the {@value #CACHED} books used last are kept.
 */
@ApplicationScoped
public class Books {

    private static final int CACHED = 12;

    private final Catalogue catalogue;
    private final ContentFormat format;
    private final Cache<String, Download> cache =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    @Inject
    public Books(Catalogue catalogue, ContentFormat format) {
        this.catalogue = catalogue;
        this.format = format;
    }

    /** For the client proxy. */
    protected Books() {
        this(null, null);
    }

    /**
     * The release as a tagged PDF.
     *
     * @param site the address of the server, for links to documents outside the book
     */
    public Optional<Download> pdf(ReleaseId release, Locale language, URI site) {
        return book(release, language, site, "pdf", "application/pdf", PdfWriter::write);
    }

    /** The release as EPUB 3. */
    public Optional<Download> epub(ReleaseId release, Locale language, URI site) {
        return book(release, language, site, "epub", "application/epub+zip", EpubWriter::write);
    }

    private Optional<Download> book(
            ReleaseId release,
            Locale asked,
            URI site,
            String extension,
            String mediaType,
            Function<Book, byte[]> writer) {
        return catalogue.publication(release).map(publication -> {
            Locale language = publication.languageFor(asked);
            String name =
                    publication.id() + "-" + publication.version() + "-" + language.toLanguageTag() + "." + extension;
            return cache.get(
                    site + " " + name,
                    missing -> new Download(
                            name,
                            mediaType,
                            writer.apply(new BookReader(catalogue, format, site)
                                    .read(release, language)
                                    .orElseThrow()),
                            name));
        });
    }
}

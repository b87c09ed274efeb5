package eu.vipatwork.content.book;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.LruCache;
import eu.vipatwork.content.source.ContentFormat;

/** Binds books when they are asked for, and keeps the last few. */
@ApplicationScoped
public class ReleaseBooks implements Books {

    private static final int KEPT = 12;

    private final Catalogue catalogue;
    private final ContentFormat format;
    private final LruCache<String, Download> kept = new LruCache<>(KEPT);

    @Inject
    public ReleaseBooks(Catalogue catalogue, ContentFormat format) {
        this.catalogue = catalogue;
        this.format = format;
    }

    /** For the proxy. */
    protected ReleaseBooks() {
        this(null, null);
    }

    @Override
    public Optional<Download> pdf(ReleaseId release, Locale language, URI site) {
        return bind(release, language, site, "pdf", "application/pdf", PdfWriter::bind);
    }

    @Override
    public Optional<Download> epub(ReleaseId release, Locale language, URI site) {
        return bind(release, language, site, "epub", "application/epub+zip", EpubWriter::bind);
    }

    private Optional<Download> bind(
            ReleaseId release,
            Locale asked,
            URI site,
            String ending,
            String mediaType,
            Function<Book, byte[]> binding) {
        return catalogue.publication(release).map(publication -> {
            Locale language = publication.languageFor(asked);
            String name =
                    publication.id() + "-" + publication.version() + "-" + language.toLanguageTag() + "." + ending;
            return kept.get(
                    site + " " + name,
                    missing -> new Download(
                            name,
                            mediaType,
                            binding.apply(new BookReader(catalogue, format, site)
                                    .read(release, language)
                                    .orElseThrow()),
                            name));
        });
    }
}

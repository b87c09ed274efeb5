package eu.vipatwork.content.book;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.content.Books;
import eu.vipatwork.content.Bounded;
import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.ContentFormat;
import eu.vipatwork.content.Download;
import eu.vipatwork.content.ReleaseId;

/** Binds books when they are asked for, and keeps the last few. */
@ApplicationScoped
public class ReleaseBooks implements Books {

    private static final int KEPT = 12;

    private final Catalogue catalogue;
    private final ContentFormat format;
    private final Bounded<String, Download> kept = new Bounded<>(KEPT);

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
        return bind(release, language, site, "pdf", "application/pdf", PdfBook::bind);
    }

    @Override
    public Optional<Download> epub(ReleaseId release, Locale language, URI site) {
        return bind(release, language, site, "epub", "application/epub+zip", EpubBook::bind);
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

package eu.vipatwork.content.book;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.id.ReleaseId;

/** A whole publication as one file to read offline. Questions are in it without their key. */
public interface Books {

    /**
     * The release as a tagged PDF.
     *
     * @param site the address of the server, for links to what is not in the book
     */
    Optional<Download> pdf(ReleaseId release, Locale language, URI site);

    /** The release as EPUB 3. */
    Optional<Download> epub(ReleaseId release, Locale language, URI site);
}

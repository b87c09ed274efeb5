package eu.vipatwork.content.book;

import java.util.List;
import java.util.Locale;
import eu.vipatwork.content.document.Publication;

/** A publication in one language, ready to be bound. */
record Book(Publication publication, Locale language, List<Chapter> chapters) {

    /**
     * A document as XHTML without a frame. Addresses that begin with {@code book:} lead into the book: {@code
     * book:CHAPTER} or {@code book:CHAPTER#ID}.
     */
    record Chapter(String id, String title, String body) {}

    String title() {
        return publication.title().in(language);
    }

    /** "Release 1.0 of 2026-11-21". */
    String release() {
        return BookLabels.in(language).release().formatted(publication.version(), publication.date());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package eu.vipatwork.content.book;

import java.util.List;
import java.util.Locale;

import eu.vipatwork.content.document.Publication;

/** A publication in one language, ready to be written as a file. Public for the templates. */
public record Book(Publication publication, Locale language, List<Chapter> chapters) {

    /**
     * A document of the publication.
     *
     * @param body XHTML; addresses that begin with {@code book:} lead to another place in the book: {@code book:CHAPTER}
     *     or {@code book:CHAPTER#ID}
     */
    public record Chapter(String id, String title, String body) {}

    public Book {
        chapters = List.copyOf(chapters);
    }

    public String title() {
        return publication.title().in(language);
    }

    public String summary() {
        return publication.summary().in(language);
    }

    /** For example "Release 1.0 of 2026-11-21". */
    public String release() {
        return BookLabels.in(language).release().formatted(publication.version(), publication.date());
    }
}

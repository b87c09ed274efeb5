package eu.vipatwork.reading.page;

import java.time.LocalDate;
import java.util.Locale;

import eu.vipatwork.content.document.Publication;

/** The publication that a page belongs to. */
public record BookView(String id, String title, String summary, String version, LocalDate date, String language) {

    static BookView of(Publication publication, Locale locale) {
        return new BookView(
                publication.id(),
                publication.title().in(locale),
                publication.summary().in(locale),
                publication.version(),
                publication.date(),
                publication.languageFor(locale).toLanguageTag());
    }
}

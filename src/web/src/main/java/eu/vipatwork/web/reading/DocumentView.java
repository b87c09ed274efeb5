package eu.vipatwork.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.vipatwork.content.Part;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.Source;

/**
 * A chapter, a case or a page.
 *
 * @param translated whether it is in the language of the interface
 */
public record DocumentView(
        String id,
        String title,
        String summary,
        String language,
        boolean translated,
        Map<String, List<String>> facts,
        List<Section> sections,
        List<Cited> sources) {

    /** A section; {@code html} is safe. */
    public record Section(String id, String title, String html) {}

    /**
     * A source.
     *
     * @param url where it stands, or null
     */
    public record Cited(int number, String anchor, String title, String date, String url) {}

    static DocumentView of(Reading reading, Locale locale) {
        return new DocumentView(
                reading.id().value(),
                reading.title(),
                reading.summary(),
                reading.language().toLanguageTag(),
                reading.language().getLanguage().equals(locale.getLanguage()),
                reading.facts(),
                reading.sections().stream().map(DocumentView::section).toList(),
                reading.sources().stream().map(DocumentView::cited).toList());
    }

    private static Section section(eu.vipatwork.content.Section section) {
        StringBuilder html = new StringBuilder();
        for (Part part : section.parts()) {
            if (part instanceof Part.Prose prose) {
                html.append(prose.html());
            }
        }
        return new Section(section.id(), section.title(), html.toString());
    }

    private static Cited cited(Source source) {
        return new Cited(
                source.number(),
                source.anchor(),
                source.title(),
                source.date(),
                source.url().orElse(null));
    }
}

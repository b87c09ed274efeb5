package eu.vipatwork.content.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.TemplateId;

/**
 * A chapter of the handbook, a case or a page of the manual, in one language.
 *
 * @param language the language it is really in
 * @param facts of a case, for the box beside it: {@code type, level, side, country, status, group, roles, time, cost,
 *     goal}; each with one or more values; else empty
 * @param sha256 of the source text: equal when nothing changed
 */
public record Article(
        DocumentId id,
        PublicationKind kind,
        Locale language,
        String title,
        String summary,
        Map<String, List<String>> facts,
        List<TemplateId> templates,
        List<CitedSource> sources,
        List<Section> sections,
        String sha256) {

    public Article {
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
        templates = List.copyOf(templates);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    /** The one value of a fact, or several joined by a comma. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(values -> String.join(", ", values));
    }
}

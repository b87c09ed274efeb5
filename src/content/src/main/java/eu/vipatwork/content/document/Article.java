package eu.vipatwork.content.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.TemplateId;

/**
 * A chapter of the handbook, a case or a page of the manual, in one language.
 *
 * @param language its actual language: not the requested one when there is no translation
 * @param facts of a case, shown in a box beside it: {@code type, level, side, country, status, group, roles, time,
 *     cost, goal}, each with one or more values; empty for others
 * @param sha256 of the source text
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
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        templates = List.copyOf(templates);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    /** The values of a fact, joined by commas. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(values -> String.join(", ", values));
    }
}

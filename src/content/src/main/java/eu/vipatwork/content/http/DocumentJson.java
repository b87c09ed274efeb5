package eu.vipatwork.content.http;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;

/** A document of a release as JSON: a unit, an article, or the glossary. */
@Schema(
        name = "Document",
        description = "A unit of a course, a chapter, case or page, or the terms of the glossary.",
        oneOf = {DocumentJson.UnitJson.class, DocumentJson.ArticleJson.class, DocumentJson.GlossaryJson.class})
sealed interface DocumentJson {

    String language();

    /** A unit of a course. */
    @Schema(
            name = "Unit",
            additionalProperties = Schema.False.class,
            requiredProperties = {
                "id",
                "kind",
                "language",
                "title",
                "summary",
                "outcomes",
                "minutes",
                "eqf",
                "sections",
                "sources"
            })
    record UnitJson(
            String id,
            @Schema(enumeration = "unit") String kind,
            String language,
            String title,
            String summary,

            @Schema(description = "What learners can do afterwards.")
            List<String> outcomes,

            int minutes,
            int eqf,
            List<SectionJson> sections,
            List<SourceJson> sources)
            implements DocumentJson {}

    /** A chapter, a case or a page. */
    @Schema(
            name = "Reading",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "kind", "language", "title", "summary", "facts", "sections", "sources"})
    record ArticleJson(
            String id,

            @Schema(enumeration = {"chapter", "case", "page"})
            String kind,

            String language,
            String title,
            String summary,

            @Schema(description = "Of a case: type, level, side and so on; empty of others.")
            Map<String, List<String>> facts,

            List<SectionJson> sections,
            List<SourceJson> sources)
            implements DocumentJson {}

    /** The glossary. */
    @Schema(
            name = "Glossary",
            additionalProperties = Schema.False.class,
            requiredProperties = {"language", "terms"})
    record GlossaryJson(String language, List<TermJson> terms) implements DocumentJson {}

    /** A term of the glossary. */
    @Schema(
            name = "Term",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "term", "definition"})
    record TermJson(String id, String term, String definition, String source) {}

    /** A section. */
    @Schema(
            name = "Section",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "title", "parts"})
    record SectionJson(String id, String title, List<PartJson> parts) {}

    /** Text or a question: one of the two. */
    @Schema(
            name = "Part",
            description = "Text or a question: one of the two.",
            additionalProperties = Schema.False.class,
            minProperties = 1,
            maxProperties = 1)
    record PartJson(@Schema(description = "Safe HTML.") String html, QuestionJson question) {}

    /** A cited source. */
    @Schema(
            name = "Source",
            additionalProperties = Schema.False.class,
            requiredProperties = {"number", "id", "title", "date"})
    record SourceJson(int number, String id, String title, String date, String url) {}

    static UnitJson of(LearningUnit unit) {
        return new UnitJson(
                unit.id().value(),
                "unit",
                unit.language().toLanguageTag(),
                unit.title(),
                unit.summary(),
                unit.outcomes(),
                unit.minutes(),
                unit.eqf(),
                sections(unit.sections()),
                sources(unit.sources()));
    }

    static ArticleJson of(Article reading) {
        return new ArticleJson(
                reading.id().value(),
                reading.kind().documents(),
                reading.language().toLanguageTag(),
                reading.title(),
                reading.summary(),
                reading.facts(),
                sections(reading.sections()),
                sources(reading.sources()));
    }

    static GlossaryJson of(Glossary glossary) {
        return new GlossaryJson(
                glossary.language().toLanguageTag(),
                glossary.terms().stream()
                        .map(term -> new TermJson(
                                term.id(),
                                term.term(),
                                term.definition(),
                                term.source().orElse(null)))
                        .toList());
    }

    private static List<SectionJson> sections(List<Section> sections) {
        return sections.stream()
                .map(section -> new SectionJson(
                        section.id(),
                        section.title(),
                        section.parts().stream().map(DocumentJson::part).toList()))
                .toList();
    }

    private static PartJson part(SectionPart part) {
        return part instanceof SectionPart.Asked asked
                ? new PartJson(null, QuestionJson.of(asked.question()))
                : new PartJson(((SectionPart.Prose) part).html(), null);
    }

    private static List<SourceJson> sources(List<CitedSource> sources) {
        return sources.stream()
                .map(source -> new SourceJson(
                        source.number(),
                        source.id(),
                        source.title(),
                        source.date(),
                        source.url().orElse(null)))
                .toList();
    }
}

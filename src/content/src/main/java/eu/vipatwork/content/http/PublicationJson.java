package eu.vipatwork.content.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.TranslatedText;

/** A release of a publication as JSON. Texts are keyed by language: {@code {"en": "..."}}. */
@Schema(
        name = "Publication",
        description =
                "A release of a course, the handbook, the cases, a manual or the glossary. Texts are keyed by language.",
        additionalProperties = Schema.False.class,
        requiredProperties = {
            "id",
            "release",
            "version",
            "kind",
            "date",
            "licence",
            "languages",
            "title",
            "summary",
            "audience",
            "notes",
            "blocks",
            "documents",
            "templates"
        })
record PublicationJson(
        String id,

        @Schema(description = "The permanent id of this release.", examples = "handbook@1.0")
        String release,

        String version,

        @Schema(enumeration = {"course", "handbook", "cases", "manual", "glossary"})
        String kind,

        @Schema(description = "A day, as 2026-11-21.") String date,
        String licence,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> summary,
        Map<String, String> audience,
        Map<String, String> notes,

        @Schema(description = "Level of the European Qualifications Framework.")
        Integer eqf,

        @Schema(description = "Of a course; empty of others.")
        List<BlockJson> blocks,

        @Schema(description = "In reading order.") List<String> documents,
        List<String> templates) {

    /** A block of units. */
    @Schema(
            name = "Block",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "title", "units"})
    record BlockJson(String id, Map<String, String> title, List<EntryJson> units) {}

    /** A unit in the structure of a course. */
    @Schema(
            name = "BlockUnit",
            additionalProperties = Schema.False.class,
            requiredProperties = {"id", "moveOn", "masteryScore", "attempts"})
    record EntryJson(
            String id,

            @Schema(enumeration = {"Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable"})
            String moveOn,

            double masteryScore,

            @Schema(description = "The most attempts; 0 for unlimited.")
            int attempts) {}

    static PublicationJson of(Publication publication) {
        return new PublicationJson(
                publication.id(),
                publication.release().value(),
                publication.version(),
                publication.kind().word(),
                publication.date().toString(),
                publication.licence(),
                publication.languages().stream().map(Locale::toLanguageTag).toList(),
                texts(publication.title()),
                texts(publication.summary()),
                texts(publication.audience()),
                texts(publication.notes()),
                publication.eqf(),
                publication.blocks().stream()
                        .map(block -> new BlockJson(
                                block.id(),
                                texts(block.title()),
                                block.units().stream()
                                        .map(unit -> new EntryJson(
                                                unit.id().value(),
                                                unit.moveOn().word(),
                                                unit.masteryScore(),
                                                unit.attempts()))
                                        .toList()))
                        .toList(),
                publication.documents().stream().map(id -> id.value()).toList(),
                publication.templates().stream().map(id -> id.value()).toList());
    }

    private static Map<String, String> texts(TranslatedText text) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        text.texts().forEach((language, words) -> byLanguage.put(language.toLanguageTag(), words));
        return byLanguage;
    }
}

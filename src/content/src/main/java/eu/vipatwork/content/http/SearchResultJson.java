package eu.vipatwork.content.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import eu.vipatwork.content.search.Search;

/** The results of a search as JSON. */
@Schema(
        name = "Found",
        additionalProperties = Schema.False.class,
        requiredProperties = {"total", "complete", "hits"})
record SearchResultJson(
        @Schema(description = "The number of documents; an estimate when there are many.")
        int total,

        @Schema(description = "False while the index is being built.")
        boolean complete,

        List<HitJson> hits) {

    /** A document that was found. */
    @Schema(
            name = "Hit",
            additionalProperties = Schema.False.class,
            requiredProperties = {"release", "kind", "name", "language", "title", "heading", "snippet"})
    record HitJson(
            String release,
            String kind,
            String name,
            String language,
            String title,

            @Schema(description = "The anchor of the part that fits best; absent for the whole.")
            String section,

            String heading,

            @Schema(description = "Safe HTML with the found words in <mark>.")
            String snippet) {}

    static SearchResultJson of(Search.Found found) {
        return new SearchResultJson(
                found.total(),
                found.complete(),
                found.hits().stream()
                        .map(hit -> new HitJson(
                                hit.release().value(),
                                hit.kind().word(),
                                hit.name(),
                                hit.language().toLanguageTag(),
                                hit.title(),
                                hit.section().orElse(null),
                                hit.heading(),
                                hit.snippet()))
                        .toList());
    }
}

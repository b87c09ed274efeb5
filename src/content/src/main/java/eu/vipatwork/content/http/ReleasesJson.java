package eu.vipatwork.content.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.release.StoredRelease;

/** A publication with all its releases, the oldest first, as JSON. */
@Schema(
        name = "Releases",
        additionalProperties = Schema.False.class,
        requiredProperties = {"latest", "releases"})
record ReleasesJson(PublicationJson latest, List<ReleaseJson> releases) {

    /** One release. */
    @Schema(
            name = "Release",
            additionalProperties = Schema.False.class,
            requiredProperties = {"release", "created", "withdrawn"})
    record ReleaseJson(
            String release,

            @Schema(description = "An instant, as 2026-11-21T10:00:00Z.")
            String created,

            boolean withdrawn) {}

    static ReleasesJson of(Publication latest, List<StoredRelease> releases) {
        return new ReleasesJson(
                PublicationJson.of(latest),
                releases.stream()
                        .map(release -> new ReleaseJson(
                                release.id().value(),
                                release.created().toString(),
                                release.withdrawn().isPresent()))
                        .toList());
    }
}

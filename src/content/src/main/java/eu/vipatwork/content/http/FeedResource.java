package eu.vipatwork.content.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.shared.Settings;

/** The feed of releases. */
@Path("/feed.atom")
@ApplicationScoped
public class FeedResource {

    private static final int ENTRIES = 50;

    private final Releases releases;
    private final Catalogue catalogue;
    private final Settings site;

    @Inject
    public FeedResource(Releases releases, Catalogue catalogue, Settings site) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.site = site;
    }

    /** For the client proxy. */
    protected FeedResource() {
        this(null, null, null);
    }

    @GET
    @Operation(operationId = "feed", summary = "The releases as an Atom feed, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)))
    public Response feed(@Context Request request) {
        List<ReleaseFeed.Entry> entries = entries();
        String tag = entries.isEmpty() ? "empty" : entries.get(0).publication().release() + " " + entries.size();
        String feed = ReleaseFeed.write(entries, site.baseUrl(), Locale.ENGLISH);
        return ApiResponses.current(request, tag, "application/atom+xml;charset=UTF-8", feed);
    }

    private List<ReleaseFeed.Entry> entries() {
        List<ReleaseFeed.Entry> entries = new ArrayList<>();
        releases.all().stream()
                .filter(release -> release.withdrawn().isEmpty())
                .sorted(Comparator.comparing(StoredRelease::created)
                        .thenComparing(StoredRelease::id)
                        .reversed())
                .limit(ENTRIES)
                .forEach(release -> catalogue
                        .publication(release.id())
                        .ifPresent(publication -> entries.add(new ReleaseFeed.Entry(publication, release.created()))));
        return entries;
    }
}

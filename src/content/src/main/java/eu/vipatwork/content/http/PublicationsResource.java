package eu.vipatwork.content.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.search.Search;

/** The publications, and search in them. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicationsResource {

    private static final int HITS = 20;

    private final Catalogue catalogue;
    private final Search search;

    @Inject
    public PublicationsResource(Catalogue catalogue, Search search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** For the client proxy. */
    protected PublicationsResource() {
        this(null, null);
    }

    /** The latest release of every publication. */
    @GET
    @Path("publications")
    @Operation(operationId = "publications", summary = "The latest release of every publication")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PublicationJson.class)))
    @APIResponse(responseCode = "304", ref = ApiComponents.UNCHANGED)
    public Response publications(@Context Request request) {
        List<PublicationJson> all = new ArrayList<>();
        StringBuilder tag = new StringBuilder();
        for (PublicationKind kind : PublicationKind.values()) {
            for (Publication publication : catalogue.latest(kind)) {
                all.add(PublicationJson.of(publication));
                tag.append(publication.release()).append(' ');
            }
        }
        return ApiResponses.current(request, tag.toString().strip(), MediaType.APPLICATION_JSON, all);
    }

    /** The latest release of one publication, and a list of all its releases. */
    @GET
    @Path("publications/{publication}")
    @Operation(
            operationId = "releases",
            summary = "The latest release of one publication, and a list of all its releases")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReleasesJson.class)))
    @APIResponse(responseCode = "304", ref = ApiComponents.UNCHANGED)
    @APIResponse(responseCode = "404", ref = ApiComponents.MISSING)
    public Response publication(
            @Parameter(description = "handbook, cases, sme ...") @PathParam("publication") String id,
            @Context Request request) {
        return catalogue
                .latestPublication(id)
                .map(latest -> {
                    ReleasesJson json = ReleasesJson.of(latest, catalogue.releases(id));
                    String tag = latest.release() + " " + catalogue.releases(id).size();
                    return ApiResponses.current(request, tag, MediaType.APPLICATION_JSON, json);
                })
                .orElseGet(() -> ApiResponses.missing("publication"));
    }

    /** Search in the latest releases. */
    @GET
    @Path("search")
    @Operation(operationId = "search", summary = "Search in the latest releases, in every language")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SearchResultJson.class)))
    public Response search(
            @Parameter(description = "What to look for; small mistakes are tolerated")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @Parameter(description = "A language tag; without that translation, the first language answers")
                    @QueryParam("language")
                    @DefaultValue("en")
                    String language,
            @Parameter(description = "How many results to skip") @QueryParam("from") @DefaultValue("0") int from) {
        Search.Query query = new Search.Query(
                text,
                Locale.forLanguageTag(language),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Math.max(0, Math.min(from, 1_000)),
                HITS);
        return ApiResponses.fresh(SearchResultJson.of(search.find(query)));
    }
}

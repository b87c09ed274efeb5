package eu.vipatwork.content.http;

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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.PublicationKind;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.Search;
import eu.vipatwork.content.UnitId;

/** Publications, their releases and documents. */
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

    /** For the proxy. */
    protected PublicationsResource() {
        this(null, null);
    }

    /** The latest release of every publication. */
    @GET
    @Path("publications")
    public Response publications(@Context Request request) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        StringBuilder tag = new StringBuilder();
        for (PublicationKind kind : PublicationKind.values()) {
            for (Publication publication : catalogue.latest(kind)) {
                all.add(ContentJson.publication(publication));
                tag.append(publication.release()).append(' ');
            }
        }
        return Answers.current(request, tag.toString().strip(), MediaType.APPLICATION_JSON, all);
    }

    /** The latest release of one publication, and the names of all. */
    @GET
    @Path("publications/{publication}")
    public Response publication(@PathParam("publication") String id, @Context Request request) {
        return catalogue
                .latestPublication(id)
                .map(latest -> {
                    ObjectNode json = ContentJson.releases(latest, catalogue.releases(id));
                    String tag = latest.release() + " " + catalogue.releases(id).size();
                    return Answers.current(request, tag, MediaType.APPLICATION_JSON, json);
                })
                .orElseGet(() -> Answers.missing("publication"));
    }

    /** One release. */
    @GET
    @Path("releases/{release}")
    public Response release(@PathParam("release") String release, @Context Request request) {
        return find(release)
                .map(publication -> Answers.unchanging(
                        request,
                        publication.release().value(),
                        MediaType.APPLICATION_JSON,
                        ContentJson.publication(publication)))
                .orElseGet(() -> Answers.missing("release"));
    }

    /** One document of a release. */
    @GET
    @Path("releases/{release}/documents/{document}")
    public Response document(
            @PathParam("release") String release,
            @PathParam("document") String document,
            @QueryParam("language") @DefaultValue("en") String language,
            @Context Request request) {
        return find(release)
                .flatMap(publication -> document(publication, document, Locale.forLanguageTag(language)))
                .map(json -> Answers.unchanging(
                        request,
                        release + " " + document + " " + json.path("language").asText(),
                        MediaType.APPLICATION_JSON,
                        json))
                .orElseGet(() -> Answers.missing("document"));
    }

    /** Search in the latest releases. */
    @GET
    @Path("search")
    public Response search(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("language") @DefaultValue("en") String language,
            @QueryParam("from") @DefaultValue("0") int from) {
        Search.Query query = new Search.Query(
                text,
                Locale.forLanguageTag(language),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Math.max(0, Math.min(from, 1_000)),
                HITS);
        return Response.ok(ContentJson.found(search.find(query)).toString(), MediaType.APPLICATION_JSON)
                .build();
    }

    private Optional<Publication> find(String release) {
        return ReleaseId.valid(release) ? catalogue.publication(new ReleaseId(release)) : Optional.empty();
    }

    private Optional<ObjectNode> document(Publication publication, String name, Locale language) {
        ReleaseId release = publication.release();
        if (publication.documents().stream().noneMatch(id -> id.value().equals(name))) {
            return Optional.empty();
        }
        return switch (publication.kind()) {
            case COURSE -> catalogue.unit(release, new UnitId(name), language).map(ContentJson::unit);
            case GLOSSARY -> catalogue.glossary(release, language).map(ContentJson::glossary);
            default ->
                catalogue.reading(release, new DocumentId(name), language).map(ContentJson::reading);
        };
    }
}

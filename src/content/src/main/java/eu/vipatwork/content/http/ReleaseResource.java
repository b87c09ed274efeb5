package eu.vipatwork.content.http;

import java.util.Locale;
import java.util.Optional;

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

import eu.vipatwork.content.book.Books;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.shared.Settings;

/** One release: its description, its documents, and the whole of it as a book. */
@Path("/releases/{release}")
@ApplicationScoped
public class ReleaseResource {

    private final Catalogue catalogue;
    private final Books books;
    private final Settings site;

    @Inject
    public ReleaseResource(Catalogue catalogue, Books books, Settings site) {
        this.catalogue = catalogue;
        this.books = books;
        this.site = site;
    }

    /** For the client proxy. */
    protected ReleaseResource() {
        this(null, null, null);
    }

    /** One release. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "release", summary = "One release; it never changes")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationJson.class)))
    @APIResponse(responseCode = "304", ref = ApiComponents.UNCHANGED)
    @APIResponse(responseCode = "404", ref = ApiComponents.MISSING)
    public Response release(
            @Parameter(ref = ApiComponents.RELEASE) @PathParam("release") String release, @Context Request request) {
        return find(release)
                .map(publication -> ApiResponses.unchanging(
                        request,
                        publication.release().value(),
                        MediaType.APPLICATION_JSON,
                        PublicationJson.of(publication)))
                .orElseGet(() -> ApiResponses.missing("release"));
    }

    /** One document of a release. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("documents/{document}")
    @Operation(operationId = "document", summary = "One document of a release; it never changes")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentJson.class)))
    @APIResponse(responseCode = "304", ref = ApiComponents.UNCHANGED)
    @APIResponse(responseCode = "404", ref = ApiComponents.MISSING)
    public Response document(
            @Parameter(ref = ApiComponents.RELEASE) @PathParam("release") String release,
            @Parameter(description = "The id of a unit, chapter, case or page") @PathParam("document") String document,
            @Parameter(description = "A language tag; without that translation, the first language answers")
                    @QueryParam("language")
                    @DefaultValue("en")
                    String language,
            @Context Request request) {
        return find(release, document, language)
                .map(json -> ApiResponses.unchanging(
                        request, release + " " + document + " " + json.language(), MediaType.APPLICATION_JSON, json))
                .orElseGet(() -> ApiResponses.missing("document"));
    }

    /** The whole release as a book. */
    @GET
    @Path("{format: pdf|epub}")
    @Operation(operationId = "book", summary = "The whole release as a book: a tagged PDF, or EPUB 3")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/epub+zip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", ref = ApiComponents.UNCHANGED)
    @APIResponse(responseCode = "404", ref = ApiComponents.MISSING)
    public Response book(
            @Parameter(ref = ApiComponents.RELEASE) @PathParam("release") String release,
            @Parameter(description = "pdf or epub") @PathParam("format") String format,
            @Parameter(description = "A language tag; without that translation, the first language answers")
                    @QueryParam("language")
                    @DefaultValue("en")
                    String language,
            @Context Request request) {
        return find(release)
                .map(Publication::release)
                .flatMap(id -> book(id, format, Locale.forLanguageTag(language)))
                .map(book -> respond(book, request))
                .orElseGet(() -> ApiResponses.missing("release"));
    }

    private Optional<Download> book(ReleaseId release, String format, Locale language) {
        return format.equals("pdf")
                ? books.pdf(release, language, site.baseUrl())
                : books.epub(release, language, site.baseUrl());
    }

    private static Response respond(Download book, Request request) {
        return Response.fromResponse(ApiResponses.unchanging(request, book.tag(), book.mediaType(), book.bytes()))
                .header("Content-Disposition", "attachment; filename=\"" + book.name() + "\"")
                .build();
    }

    private Optional<Publication> find(String release) {
        return ReleaseId.valid(release) ? catalogue.publication(new ReleaseId(release)) : Optional.empty();
    }

    Optional<DocumentJson> find(String release, String document, String language) {
        return find(release).flatMap(publication -> document(publication, document, Locale.forLanguageTag(language)));
    }

    private Optional<DocumentJson> document(Publication publication, String name, Locale language) {
        ReleaseId release = publication.release();
        if (publication.documents().stream().noneMatch(id -> id.value().equals(name))) {
            return Optional.empty();
        }
        return switch (publication.kind()) {
            case COURSE -> catalogue.unit(release, new UnitId(name), language).map(DocumentJson::of);
            case GLOSSARY -> catalogue.glossary(release, language).map(DocumentJson::of);
            default ->
                catalogue.reading(release, new DocumentId(name), language).map(DocumentJson::of);
        };
    }
}

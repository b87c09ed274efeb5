package eu.vipatwork.content.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import eu.vipatwork.content.Books;
import eu.vipatwork.content.Download;
import eu.vipatwork.content.ReleaseId;

/** Whole releases to read offline. */
@Path("/releases/{release}")
@ApplicationScoped
public class BooksResource {

    private final Books books;

    @Inject
    public BooksResource(Books books) {
        this.books = books;
    }

    /** For the proxy. */
    protected BooksResource() {
        this(null);
    }

    @GET
    @Path("pdf")
    public Response pdf(
            @PathParam("release") String release,
            @QueryParam("language") @DefaultValue("en") String language,
            @Context UriInfo uri,
            @Context Request request) {
        return ReleaseId.valid(release)
                ? respond(books.pdf(new ReleaseId(release), Locale.forLanguageTag(language), site(uri)), request)
                : Answers.missing("release");
    }

    @GET
    @Path("epub")
    public Response epub(
            @PathParam("release") String release,
            @QueryParam("language") @DefaultValue("en") String language,
            @Context UriInfo uri,
            @Context Request request) {
        return ReleaseId.valid(release)
                ? respond(books.epub(new ReleaseId(release), Locale.forLanguageTag(language), site(uri)), request)
                : Answers.missing("release");
    }

    private static Response respond(Optional<Download> book, Request request) {
        return book.map(file -> Response.fromResponse(
                                Answers.unchanging(request, file.tag(), file.mediaType(), file.bytes()))
                        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                        .build())
                .orElseGet(() -> Answers.missing("release"));
    }

    private static URI site(UriInfo uri) {
        return uri.getBaseUri().resolve("/");
    }
}

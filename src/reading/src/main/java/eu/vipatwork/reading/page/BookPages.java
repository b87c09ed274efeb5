package eu.vipatwork.reading.page;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.book.Books;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.http.FileResponse;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;

/** Whole publications as files to read offline, and their images. Old releases keep their addresses. */
@Path("/publications/{release}")
@ApplicationScoped
@OpenToAll
public class BookPages {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final Books books;
    private final Settings site;

    protected BookPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public BookPages(RequestContext request, Catalogue catalogue, Books books, Settings site) {
        this.request = request;
        this.catalogue = catalogue;
        this.books = books;
        this.site = site;
    }

    /** @param language of the book; null for that of the reader */
    @GET
    @Path("book.pdf")
    public Response pdf(
            @PathParam("release") String release,
            @QueryParam("language") String language,
            @Context Request preconditions) {
        return file(books.pdf(release(release), locale(language), site.baseUrl()), language, preconditions);
    }

    /** @param language of the book; null for that of the reader */
    @GET
    @Path("book.epub")
    public Response epub(
            @PathParam("release") String release,
            @QueryParam("language") String language,
            @Context Request preconditions) {
        return file(books.epub(release(release), locale(language), site.baseUrl()), language, preconditions);
    }

    @GET
    @Path("images/{language}/{image}")
    public Response image(
            @PathParam("release") String release,
            @PathParam("language") String language,
            @PathParam("image") String image,
            @Context Request preconditions) {
        return catalogue
                .image(release(release), image, Locale.forLanguageTag(language))
                .map(file -> FileResponse.shown(file, preconditions))
                .orElseThrow(NotFoundException::new);
    }

    private Locale locale(String language) {
        return language == null ? request.locale() : Locale.forLanguageTag(language);
    }

    /** Without a language in the address the file differs by reader, so it is not cached for ever. */
    private static Response file(Optional<Download> file, String language, Request preconditions) {
        return file.map(found -> language == null
                        ? FileResponse.current(found, preconditions)
                        : FileResponse.unchanging(found, preconditions))
                .orElseThrow(NotFoundException::new);
    }

    private static ReleaseId release(String text) {
        if (!ReleaseId.valid(text)) {
            throw new NotFoundException();
        }
        return new ReleaseId(text);
    }
}

package eu.vipatwork.authoring.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.EditDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.Upload;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * Uploads images. An image becomes a draft that is reviewed and published like any other. Its text alternative is
 * required at once, since no document may use an image without one; it is kept as the note of the draft.
 */
@Path("/studio/{publication}/pictures")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class ImagePages {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_ALT = 250;
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,60}[.](?:png|jpg|jpeg|webp)";

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final ContentFormat format;
    private final EditDraft saveDraft;

    protected ImagePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public ImagePages(
            RequestContext request, FindEditedDocuments documents, ContentFormat format, EditDraft saveDraft) {
        this.request = request;
        this.documents = documents;
        this.format = format;
        this.saveDraft = saveDraft;
    }

    /** @param name of the image to replace; empty for a new one */
    @GET
    public View show(
            @PathParam("publication") String publication,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("language") @DefaultValue("") String language) {
        DocumentAddress document = addressOf(publication, name.isEmpty() ? "new.png" : name, language);
        Optional<DocumentDraft> draft = name.isEmpty() ? Optional.empty() : documents.draft(document);
        return page(
                document,
                name,
                draft.map(DocumentDraft::note).orElse(""),
                draft.map(DocumentDraft::version).orElse(0),
                Map.of());
    }

    @POST
    public Response upload(@PathParam("publication") String publication) throws IOException {
        Form form = request.form();
        Upload file = request.upload().filter(sent -> sent.length() > 0).orElse(null);
        String replaced = form.text("name");
        String alt = form.text("alt").strip();
        int version = form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
        String name = replaced.isEmpty() && file != null ? nameOf(file) : replaced;
        DocumentAddress document = addressOf(publication, name.matches(NAME) ? name : "new.png", form.text("language"));
        String problem = file == null ? "no-file" : problem(file, name);
        if (problem != null) {
            return refused(document, replaced, alt, version, "file", problem);
        }
        if (alt.isEmpty() || alt.length() > LONGEST_ALT) {
            return refused(document, replaced, alt, version, "alt", "alt");
        }
        EditDraft.Edit edit = new EditDraft.Edit(
                publication,
                document.with(Base64.getEncoder().encodeToString(bytes(file))),
                ChangeMark.COSMETIC,
                alt,
                version,
                request.signedIn().person());
        return Retry.onConflict(() -> saveDraft.save(edit)) instanceof EditDraft.Saving.Saved
                ? Redirect.to(document.getAddress() + "?done=uploaded")
                : refused(document, replaced, alt, version, "file", "picture-there");
    }

    /** The image of the draft, or else that of the latest release. */
    @GET
    @Path("{name}/{language}")
    public Response image(
            @PathParam("publication") String publication,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress document = DocumentAddress.of(publication, DocumentKind.IMAGE.word(), name, language)
                .orElseThrow(NotFoundException::new);
        DocumentText text = documents
                .draft(document)
                .map(DocumentDraft::document)
                .or(() -> documents.published(document))
                .orElseThrow(NotFoundException::new);
        Download file = format.template(text);
        return Response.ok(file.bytes(), file.mediaType())
                .header("Cache-Control", "no-store")
                .build();
    }

    private String problem(Upload file, String name) throws IOException {
        if (file.length() > PublicationFiles.LARGEST) {
            return "too-large";
        }
        return name.matches(NAME) && format.isPicture(name, bytes(file)) ? null : "picture";
    }

    private Response refused(
            DocumentAddress document, String replaced, String alt, int version, String field, String problem) {
        return page(document, replaced, alt, version, Map.of("field", field, "problem", problem))
                .status(UNPROCESSABLE);
    }

    private View page(DocumentAddress document, String replaced, String alt, int version, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("document", document);
        model.put(
                "publication",
                documents
                        .publication(document.publication())
                        .orElseThrow(NotFoundException::new)
                        .title()
                        .in(request.locale()));
        model.put("name", replaced);
        model.put("alt", alt);
        model.put("version", version);
        model.put("limit", PublicationFiles.LARGEST >> 20);
        return new View("authoring/picture", model);
    }

    /** In the requested language, or else the publication's first. */
    private DocumentAddress addressOf(String publication, String name, String language) {
        Locale first = documents
                .publication(publication)
                .orElseThrow(NotFoundException::new)
                .languages()
                .get(0);
        return DocumentAddress.of(
                        publication,
                        DocumentKind.IMAGE.word(),
                        name,
                        language.isEmpty() ? first.toLanguageTag() : language)
                .orElseThrow(NotFoundException::new);
    }

    /** The permanent name of an uploaded file: its own name in characters that an address allows. */
    private static String nameOf(Upload file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        int point = name.lastIndexOf('.');
        String start = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1, Math.max(0, point));
        return start.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "") + (point < 0 ? "" : name.substring(point));
    }

    private static byte[] bytes(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }
}

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
 * Takes pictures in. A picture is a draft like any other: somebody else looks at it, and the next release has it. What
 * it shows is asked for at once, since no text may use it without; the answer stays with the draft as its note.
 */
@Path("/studio/{publication}/pictures")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class ImagePages {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_ALT = 250;
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,60}[.](?:png|jpg|jpeg|webp)";

    private final RequestContext visit;
    private final FindEditedDocuments bench;
    private final ContentFormat format;
    private final EditDraft saveDraft;

    protected ImagePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public ImagePages(RequestContext visit, FindEditedDocuments bench, ContentFormat format, EditDraft saveDraft) {
        this.visit = visit;
        this.bench = bench;
        this.format = format;
        this.saveDraft = saveDraft;
    }

    /** @param name of the picture to put another in the place of; nothing for a new one */
    @GET
    public View show(
            @PathParam("publication") String publication,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("language") @DefaultValue("") String language) {
        DocumentAddress place = place(publication, name.isEmpty() ? "new.png" : name, language);
        Optional<DocumentDraft> draft = name.isEmpty() ? Optional.empty() : bench.draft(place);
        return page(
                place,
                name,
                draft.map(DocumentDraft::note).orElse(""),
                draft.map(DocumentDraft::version).orElse(0),
                Map.of());
    }

    @POST
    public Response upload(@PathParam("publication") String publication) throws IOException {
        Form form = visit.form();
        Upload file = visit.upload().filter(sent -> sent.length() > 0).orElse(null);
        String replaced = form.text("name");
        String alt = form.text("alt").strip();
        int version = form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
        String name = replaced.isEmpty() && file != null ? nameOf(file) : replaced;
        DocumentAddress place = place(publication, name.matches(NAME) ? name : "new.png", form.text("language"));
        String problem = file == null ? "no-file" : problem(file, name);
        if (problem != null) {
            return refused(place, replaced, alt, version, "file", problem);
        }
        if (alt.isEmpty() || alt.length() > LONGEST_ALT) {
            return refused(place, replaced, alt, version, "alt", "alt");
        }
        EditDraft.Edit edit = new EditDraft.Edit(
                publication,
                place.with(Base64.getEncoder().encodeToString(bytes(file))),
                ChangeMark.COSMETIC,
                alt,
                version,
                visit.signedIn().person());
        return Retry.onConflict(() -> saveDraft.save(edit)) instanceof EditDraft.Saving.Saved
                ? Redirect.to(place.getAddress() + "?done=uploaded")
                : refused(place, replaced, alt, version, "file", "picture-there");
    }

    /** The picture of the draft, or else that of the latest release. */
    @GET
    @Path("{name}/{language}")
    public Response picture(
            @PathParam("publication") String publication,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress place = DocumentAddress.of(publication, DocumentKind.IMAGE.word(), name, language);
        DocumentText text = bench.draft(place)
                .map(DocumentDraft::document)
                .or(() -> bench.published(place))
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

    private Response refused(DocumentAddress place, String replaced, String alt, int version, String field, String problem) {
        return page(place, replaced, alt, version, Map.of("field", field, "problem", problem))
                .status(UNPROCESSABLE);
    }

    private View page(DocumentAddress place, String replaced, String alt, int version, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("place", place);
        model.put("publication", bench.publication(place.publication()).title().in(visit.locale()));
        model.put("name", replaced);
        model.put("alt", alt);
        model.put("version", version);
        model.put("limit", PublicationFiles.LARGEST >> 20);
        return new View("authoring/picture", model);
    }

    /** In the language that was asked for, or the publication's first. */
    private DocumentAddress place(String publication, String name, String language) {
        Locale first = bench.publication(publication).languages().get(0);
        return DocumentAddress.of(
                publication, DocumentKind.IMAGE.word(), name, language.isEmpty() ? first.toLanguageTag() : language);
    }

    /** The name that a file gets: that on the disk, in letters that may stand in an address. */
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

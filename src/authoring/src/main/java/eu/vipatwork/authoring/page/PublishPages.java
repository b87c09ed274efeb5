package eu.vipatwork.authoring.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.authoring.NextVersion;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.PublishRelease;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** Publishes a release with the approved drafts, a version number and release notes. */
@Path("/studio/{publication}/publishing")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class PublishPages {

    private static final int UNPROCESSABLE = 422;
    private static final String NOTES = "notes-";

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final PublishRelease publishRelease;

    protected PublishPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public PublishPages(RequestContext request, FindEditedDocuments documents, PublishRelease publishRelease) {
        this.request = request;
        this.documents = documents;
        this.publishRelease = publishRelease;
    }

    /** A draft that the release would include or leave out. */
    public record Line(String title, String language, String address, String state, String mark, String note) {}

    @GET
    public View show(@PathParam("publication") String id) {
        Publication publication = documents.publication(id).orElseThrow(NotFoundException::new);
        Map<String, String> notes = new LinkedHashMap<>();
        publication.languages().forEach(language -> notes.put(language.toLanguageTag(), ""));
        notes.put(publication.languages().get(0).toLanguageTag(), notesOf(documents.drafts(id)));
        return page(publication, NextVersion.after(documents.releases(id)), notes, Map.of());
    }

    @POST
    public Response publish(@PathParam("publication") String id) {
        Publication publication = documents.publication(id).orElseThrow(NotFoundException::new);
        String version = request.form().text("version");
        Map<String, String> notes = new LinkedHashMap<>();
        Map<Locale, String> written = new LinkedHashMap<>();
        for (Locale language : publication.languages()) {
            String text = request.form().text(NOTES + language.toLanguageTag());
            notes.put(language.toLanguageTag(), text);
            if (!text.isEmpty()) {
                written.put(language, text);
            }
        }
        PublishResult result = Retry.onConflict(() -> publishRelease.publish(
                id, version, new TranslatedText(written), request.signedIn().person()));
        if (result instanceof PublishResult.Published) {
            return Redirect.to("/studio/" + id + "?done=published");
        }
        Map<String, ?> problem = result instanceof PublishResult.Refused refused
                ? Map.of("faults", FaultLine.of(refused.faults(), request.locale()))
                : Map.of("problem", result instanceof PublishResult.VersionRefused ? "version" : "nothing");
        return page(publication, version, notes, problem).status(UNPROCESSABLE);
    }

    private View page(Publication publication, String version, Map<String, String> notes, Map<String, ?> more) {
        List<DocumentDraft> open = documents.drafts(publication.id()).stream()
                .filter(FindEditedDocuments::isOpen)
                .toList();
        Map<String, Object> model = new HashMap<>(more);
        model.put("id", publication.id());
        model.put("title", publication.title().in(request.locale()));
        model.put("current", publication.version());
        model.put("version", version);
        model.put("notes", notes);
        model.put(
                "approved",
                open.stream()
                        .filter(draft -> draft.state() == DraftState.APPROVED)
                        .map(draft -> line(publication, draft))
                        .toList());
        model.put(
                "others",
                open.stream()
                        .filter(draft -> draft.state() != DraftState.APPROVED)
                        .map(draft -> line(publication, draft))
                        .toList());
        return new View("authoring/publishing", model);
    }

    private Line line(Publication publication, DocumentDraft draft) {
        DocumentAddress document = DocumentAddress.of(publication.id(), draft.document());
        return new Line(
                documents.title(publication, document.kind(), document.name(), request.locale()),
                document.getTag(),
                document.getAddress(),
                draft.state().word(),
                draft.mark().word(),
                draft.note());
    }

    private static String notesOf(List<DocumentDraft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.state() == DraftState.APPROVED)
                .map(draft -> draft.note().strip())
                .filter(note -> !note.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}

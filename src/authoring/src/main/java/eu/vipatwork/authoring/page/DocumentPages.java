package eu.vipatwork.authoring.page;

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
import eu.vipatwork.authoring.DraftStep;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.authoring.MoveDraft;
import eu.vipatwork.content.authoring.AuthoringResult;
import eu.vipatwork.content.authoring.ConfirmTranslation;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.EditDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** The page of one document in one language: edit and preview its draft, and move it towards a release. */
@Path("/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|image|manifest}/{name}/{language}")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class DocumentPages {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_NOTE = 1_000;

    private final RequestContext request;
    private final DocumentEditor page;
    private final FindEditedDocuments documents;
    private final EditDraft saveDraft;
    private final MoveDraft moveDraft;
    private final ConfirmTranslation confirmTranslation;

    protected DocumentPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public DocumentPages(
            RequestContext request,
            DocumentEditor page,
            FindEditedDocuments documents,
            EditDraft saveDraft,
            MoveDraft moveDraft,
            ConfirmTranslation confirmTranslation) {
        this.request = request;
        this.page = page;
        this.documents = documents;
        this.saveDraft = saveDraft;
        this.moveDraft = moveDraft;
        this.confirmTranslation = confirmTranslation;
    }

    @GET
    public View show(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language,
            @QueryParam("done") @DefaultValue("") String done) {
        DocumentAddress document =
                DocumentAddress.of(publication, kind, name, language).orElseThrow(NotFoundException::new);
        return page.of(
                document,
                done.matches("saved|submitted|returned|approved|discarded|uploaded|still-right")
                        ? Map.of("done", done)
                        : Map.of());
    }

    /** Saves, saves and submits for review, or only previews, by the button that was pressed. */
    @POST
    public Response save(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress document =
                DocumentAddress.of(publication, kind, name, language).orElseThrow(NotFoundException::new);
        Form form = request.form();
        DocumentForm edited = new DocumentForm(
                form.raw("text").replace("\r\n", "\n"), form.text("mark"), form.text("note"), version(form));
        Optional<ChangeMark> mark = ChangeMark.of(edited.mark());
        if (mark.isEmpty()) {
            return page.of(document, edited, Map.of("problem", "mark")).status(UNPROCESSABLE);
        }
        if (edited.note().length() > LONGEST_NOTE) {
            return page.of(document, edited, Map.of("problem", "note")).status(UNPROCESSABLE);
        }
        if (form.text("action").equals("preview")) {
            Map<String, ?> shown = page.preview(document, edited, mark.get())
                    .map(preview -> Map.of("preview", preview, "checked", preview))
                    .orElseGet(Map::of);
            return page.of(document, edited, shown).status(200);
        }
        EditDraft.Edit edit = new EditDraft.Edit(
                publication, document.with(edited.text()), mark.get(), edited.note(), edited.version(), person());
        return saved(document, edited, Retry.onConflict(() -> saveDraft.save(edit)));
    }

    private Response saved(DocumentAddress document, DocumentForm edited, EditDraft.Saving saving) {
        if (saving instanceof EditDraft.Saving.TooLong) {
            return page.of(document, edited, Map.of("problem", "too-long")).status(UNPROCESSABLE);
        }
        if (saving instanceof EditDraft.Saving.Outdated outdated) {
            DocumentDraft current = outdated.current();
            DocumentForm rebased = edited.basedOn(current);
            return page.of(document, rebased, Map.of("conflict", page.conflict(current, edited.text())))
                    .status(CONFLICT);
        }
        DocumentDraft draft = ((EditDraft.Saving.Saved) saving).draft();
        if (request.form().text("action").equals(DraftStep.SUBMIT.word())) {
            if (moveDraft.move(DraftStep.SUBMIT, draft.id(), person(), "") == AuthoringResult.NO_NOTE) {
                return page.of(document, edited.basedOn(draft), Map.of("problem", "no-note"))
                        .status(UNPROCESSABLE);
            }
            return Redirect.to(document.getAddress() + "?done=" + DraftStep.SUBMIT.done());
        }
        return Redirect.to(document.getAddress() + "?done=saved");
    }

    /** Moves the draft, or the proposal, that the form names one step on. */
    @POST
    @Path("{step: " + DraftStep.WORDS + "}")
    public Response move(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language,
            @PathParam("step") String word) {
        DocumentAddress document =
                DocumentAddress.of(publication, kind, name, language).orElseThrow(NotFoundException::new);
        DraftStep step = DraftStep.of(word).orElseThrow(NotFoundException::new);
        DraftId draft = PathId.of(request.form().text("draft"), DraftId::of);
        return switch (moveDraft.move(step, draft, person(), request.form().text("remark"))) {
            case DONE -> Redirect.to(after(step, document));
            case OWN_WORK -> page.of(document, Map.of("problem", "own-work")).status(UNPROCESSABLE);
            case NO_NOTE -> page.of(document, Map.of("problem", "no-note")).status(UNPROCESSABLE);
            case NOT_NOW -> page.of(document, Map.of("problem", "not-now")).status(CONFLICT);
            case UNKNOWN -> throw new NotFoundException();
        };
    }

    /** Confirms that a translation still matches the original. */
    @POST
    @Path("still-right")
    public Response stillRight(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress document =
                DocumentAddress.of(publication, kind, name, language).orElseThrow(NotFoundException::new);
        ReleaseId latest = documents
                .publication(publication)
                .orElseThrow(NotFoundException::new)
                .release();
        String original = request.form().text("original");
        AuthoringResult confirmed = Retry.onConflict(() -> confirmTranslation.confirm(
                latest, document.kind(), document.name(), document.language(), original, person()));
        return switch (confirmed) {
            case DONE -> Redirect.to(document.getAddress() + "?done=still-right");
            case UNKNOWN -> throw new NotFoundException();
            default -> page.of(document, Map.of("problem", "not-stale")).status(CONFLICT);
        };
    }

    private PersonId person() {
        return request.signedIn().person();
    }

    /** After a discarded draft and a decided proposal, the list of the publication; otherwise the document. */
    private static String after(DraftStep step, DocumentAddress document) {
        String page =
                switch (step) {
                    case SUBMIT, RETURN, APPROVE -> document.getAddress();
                    case DISCARD, ACCEPT, KEEP -> "/studio/" + document.publication();
                };
        return page + "?done=" + step.done();
    }

    private static int version(Form form) {
        String text = form.text("version");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}

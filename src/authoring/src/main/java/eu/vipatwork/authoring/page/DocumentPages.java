package eu.vipatwork.authoring.page;

import java.util.List;
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
import eu.vipatwork.authoring.MoveDraft;
import eu.vipatwork.content.authoring.AuthoringResult;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.EditDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** The page of one document in one language: edit it, look at it, and send its draft on its way. */
@Path("/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|image|manifest}/{name}/{language}")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class DocumentPages {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_NOTE = 1_000;

    private final RequestContext visit;
    private final DocumentEditor page;
    private final EditDraft saveDraft;
    private final MoveDraft steps;

    protected DocumentPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public DocumentPages(RequestContext visit, DocumentEditor page, EditDraft saveDraft, MoveDraft steps) {
        this.visit = visit;
        this.page = page;
        this.saveDraft = saveDraft;
        this.steps = steps;
    }

    @GET
    public View show(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language,
            @QueryParam("done") @DefaultValue("") String done) {
        DocumentAddress place = DocumentAddress.of(publication, kind, name, language);
        return page.of(
                place,
                done.matches("saved|submitted|returned|approved|discarded|uploaded|still-right")
                        ? Map.of("done", done)
                        : Map.of());
    }

    /** Saves what was typed, or only looks at it; and asks for the review, when that button was pressed. */
    @POST
    public Response save(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress place = DocumentAddress.of(publication, kind, name, language);
        Form form = visit.form();
        DocumentForm editing = new DocumentForm(
                form.raw("text").replace("\r\n", "\n"), form.text("mark"), form.text("note"), version(form));
        Optional<ChangeMark> mark = ChangeMark.of(editing.mark());
        if (mark.isEmpty()) {
            return page.of(place, editing, Map.of("problem", "mark")).status(UNPROCESSABLE);
        }
        if (editing.note().length() > LONGEST_NOTE) {
            return page.of(place, editing, Map.of("problem", "note")).status(UNPROCESSABLE);
        }
        if (form.text("action").equals("preview")) {
            Map<String, ?> shown = page.preview(place, editing, mark.get())
                    .map(preview -> Map.of("preview", preview, "checked", preview))
                    .orElseGet(Map::of);
            return page.of(place, editing, shown).status(200);
        }
        EditDraft.Edit edit = new EditDraft.Edit(
                publication,
                place.with(editing.text()),
                mark.get(),
                editing.note(),
                editing.version(),
                visit.signedIn().person());
        return saved(place, editing, Retry.onConflict(() -> saveDraft.save(edit)));
    }

    private Response saved(DocumentAddress place, DocumentForm editing, EditDraft.Saving saving) {
        if (saving instanceof EditDraft.Saving.TooLong) {
            return page.of(place, editing, Map.of("problem", "too-long")).status(UNPROCESSABLE);
        }
        if (saving instanceof EditDraft.Saving.Outdated outdated) {
            DocumentDraft current = outdated.current();
            DocumentForm overTheirs = new DocumentForm(editing.text(), editing.mark(), editing.note(), current.version());
            return page.of(place, overTheirs, Map.of("conflict", page.conflict(current, editing.text())))
                    .status(CONFLICT);
        }
        DocumentDraft draft = ((EditDraft.Saving.Saved) saving).draft();
        if (visit.form().text("action").equals("submit")) {
            if (steps.submit(draft.id()) == AuthoringResult.NO_NOTE) {
                DocumentForm kept = new DocumentForm(editing.text(), editing.mark(), editing.note(), draft.version());
                return page.of(place, kept, Map.of("problem", "no-note")).status(UNPROCESSABLE);
            }
            return Redirect.to(place.getAddress() + "?done=submitted");
        }
        return Redirect.to(place.getAddress() + "?done=saved");
    }

    /** Moves the draft on: {@code submit, return, approve, discard}, or a proposal: {@code accept, keep}. */
    @POST
    @Path("{step: submit|return|approve|discard|accept|keep}")
    public Response move(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language,
            @PathParam("step") String step) {
        DocumentAddress place = DocumentAddress.of(publication, kind, name, language);
        AuthoringResult moving =
                steps.move(step, visit.form().text("draft"), visit.form().text("remark"));
        return switch (moving) {
            case DONE -> Redirect.to(after(step, place));
            case OWN_WORK -> page.of(place, Map.of("problem", "own-work")).status(UNPROCESSABLE);
            case NO_NOTE -> page.of(place, Map.of("problem", "no-note")).status(UNPROCESSABLE);
            case NOT_NOW -> page.of(place, Map.of("problem", "not-now")).status(CONFLICT);
            case UNKNOWN -> throw new NotFoundException();
        };
    }

    /** Notes that a translation is right for the original as it is now. */
    @POST
    @Path("still-right")
    public Response stillRight(
            @PathParam("publication") String publication,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language) {
        DocumentAddress place = DocumentAddress.of(publication, kind, name, language);
        return switch (steps.stillRight(place, visit.form().text("original"))) {
            case DONE -> Redirect.to(place.getAddress() + "?done=still-right");
            case UNKNOWN -> throw new NotFoundException();
            default -> page.of(place, Map.of("problem", "not-stale")).status(CONFLICT);
        };
    }

    private static String after(String step, DocumentAddress place) {
        Map<String, String> done = Map.of("submit", "submitted", "return", "returned", "approve", "approved");
        if (List.of("discard", "keep", "accept").contains(step)) {
            return "/studio/" + place.publication() + "?done="
                    + Map.of("discard", "discarded", "keep", "kept", "accept", "accepted")
                            .get(step);
        }
        return place.getAddress() + "?done=" + done.get(step);
    }

    private static int version(Form form) {
        String text = form.text("version");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}

package eu.vipatwork.authoring.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.CompareRevisions;
import eu.vipatwork.content.release.DifferenceView;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.RevisionHistoryEntry;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;

/** The history of a document, and the difference of any two of its revisions, its draft and import proposals. */
@Path(
        "/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|image|manifest}/{name}/{language}/difference")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class DifferencePages {

    private static final String DRAFT = "draft";

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final Releases releases;
    private final CompareRevisions compare;
    private final FindPeople findPeople;

    protected DifferencePages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public DifferencePages(
            RequestContext request,
            FindEditedDocuments documents,
            Releases releases,
            CompareRevisions compare,
            FindPeople findPeople) {
        this.request = request;
        this.documents = documents;
        this.releases = releases;
        this.compare = compare;
        this.findPeople = findPeople;
    }

    /**
     * A version of the text that can be compared.
     *
     * @param id as the address names it
     * @param kind {@code revision}, {@code draft} or {@code proposal}
     * @param versions of the releases that contain it
     * @param author null when it was imported from files
     */
    public record Choice(String id, String kind, List<String> versions, Instant created, String author) {}

    /**
     * @param before the id of a revision or a proposal, or {@code draft}; when empty, the second latest
     * @param after likewise; when empty, the latest
     * @param view {@code inline} or {@code side}
     * @param text {@code rendered} or {@code source}
     */
    @GET
    public View show(
            @PathParam("publication") String publicationId,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("language") String language,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("view") @DefaultValue("inline") String view,
            @QueryParam("text") @DefaultValue("rendered") String text) {
        DocumentAddress document =
                DocumentAddress.of(publicationId, kind, name, language).orElseThrow(NotFoundException::new);
        Publication publication = documents.publication(publicationId).orElseThrow(NotFoundException::new);
        List<Choice> choices = choices(document);
        if (choices.isEmpty()) {
            throw new NotFoundException();
        }
        String two = after.isEmpty() ? choices.get(0).id() : after;
        String one =
                before.isEmpty() ? choices.get(Math.min(1, choices.size() - 1)).id() : before;
        boolean source = text.equals("source") || document.kind() == DocumentKind.MANIFEST;
        Map<String, Object> model = new HashMap<>();
        model.put("document", document);
        model.put("publication", publication.title().in(request.locale()));
        model.put("title", documents.title(publication, document.kind(), name, document.language()));
        model.put("choices", choices);
        model.put("before", one);
        model.put("after", two);
        model.put("view", view.equals("side") ? "side" : "inline");
        model.put("text", source ? "source" : "rendered");
        model.put("image", document.kind() == DocumentKind.IMAGE);
        if (document.kind() != DocumentKind.IMAGE) {
            model.put("difference", DifferenceView.of(difference(text(document, one), text(document, two), source)));
        }
        return new View("authoring/difference", model);
    }

    private TextDiff difference(DocumentText before, DocumentText after, boolean source) {
        return source ? TextDiff.between(before.text(), after.text()) : compare.rendered(before, after);
    }

    /** The newest first. */
    private List<Choice> choices(DocumentAddress document) {
        List<Choice> choices = new ArrayList<>();
        documents.draft(document).ifPresent(draft -> choices.add(choice(draft, DRAFT, DRAFT)));
        documents
                .proposals(document)
                .forEach(proposal -> choices.add(choice(proposal, proposal.id().toString(), "proposal")));
        if (document.kind() == DocumentKind.MANIFEST) {
            documents
                    .releases(document.publication())
                    .forEach(release -> choices.add(new Choice(
                            release.id().value(),
                            "revision",
                            List.of(release.id().version()),
                            release.created(),
                            name(release.author()))));
            return choices;
        }
        List<RevisionHistoryEntry> history = new ArrayList<>(
                compare.history(document.publication(), document.kind(), document.name(), document.language()));
        java.util.Collections.reverse(history);
        history.forEach(revision -> choices.add(new Choice(
                revision.id().value().toString(),
                "revision",
                revision.releases().stream().map(ReleaseId::version).collect(Collectors.toList()),
                revision.created(),
                name(revision.author()))));
        return choices;
    }

    private Choice choice(DocumentDraft draft, String id, String kind) {
        return new Choice(id, kind, List.of(), draft.changed(), name(draft.author()));
    }

    private DocumentText text(DocumentAddress document, String id) {
        if (id.equals(DRAFT)) {
            return documents.draft(document).map(DocumentDraft::document).orElseThrow(NotFoundException::new);
        }
        if (document.kind() == DocumentKind.MANIFEST && ReleaseId.valid(id)) {
            return releases.manifest(new ReleaseId(id))
                    .filter(found -> id.startsWith(document.publication() + "@"))
                    .map(document::with)
                    .orElseThrow(NotFoundException::new);
        }
        Optional<DocumentText> proposal = documents.proposals(document).stream()
                .filter(draft -> draft.id().toString().equals(id))
                .map(DocumentDraft::document)
                .findFirst();
        return proposal.or(() -> revision(document, id)).orElseThrow(NotFoundException::new);
    }

    /** Empty for a revision of another document. */
    private Optional<DocumentText> revision(DocumentAddress document, String id) {
        boolean own =
                compare.history(document.publication(), document.kind(), document.name(), document.language()).stream()
                        .anyMatch(revision -> revision.id().value().toString().equals(id));
        return own ? releases.text(RevisionId.of(id)) : Optional.empty();
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> findPeople.names(List.of(id)).get(id)).orElse(null);
    }
}

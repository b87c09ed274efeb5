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

/** The history of a document, and how any two of its texts differ: revisions, its draft, a proposal of an import. */
@Path(
        "/studio/{publication}/{kind: unit|chapter|case|page|glossary|template|image|manifest}/{name}/{language}/difference")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class DifferencePages {

    private static final String DRAFT = "draft";

    private final RequestContext visit;
    private final FindEditedDocuments bench;
    private final Releases releases;
    private final CompareRevisions compare;
    private final FindPeople findPeople;

    protected DifferencePages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public DifferencePages(
            RequestContext visit, FindEditedDocuments bench, Releases releases, CompareRevisions compare, FindPeople findPeople) {
        this.visit = visit;
        this.bench = bench;
        this.releases = releases;
        this.compare = compare;
        this.findPeople = findPeople;
    }

    /**
     * A text that can be compared.
     *
     * @param id as the address names it
     * @param kind revision, draft or proposal
     * @param versions of the releases that have it
     * @param author null when it came with the files of the server
     */
    public record Choice(String id, String kind, List<String> versions, Instant created, String author) {}

    /**
     * @param before and {@code after}: the id of a revision, of a proposal, or {@code draft}; when missing, the two
     *     latest
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
        DocumentAddress place = DocumentAddress.of(publicationId, kind, name, language);
        Publication publication = bench.publication(publicationId);
        List<Choice> choices = choices(place);
        if (choices.isEmpty()) {
            throw new NotFoundException();
        }
        String two = after.isEmpty() ? choices.get(0).id() : after;
        String one =
                before.isEmpty() ? choices.get(Math.min(1, choices.size() - 1)).id() : before;
        boolean source = text.equals("source") || place.kind() == DocumentKind.MANIFEST;
        Map<String, Object> model = new HashMap<>();
        model.put("place", place);
        model.put("publication", publication.title().in(visit.locale()));
        model.put("title", bench.title(publication, place.kind(), name, place.language()));
        model.put("choices", choices);
        model.put("before", one);
        model.put("after", two);
        model.put("view", view.equals("side") ? "side" : "inline");
        model.put("text", source ? "source" : "rendered");
        model.put("image", place.kind() == DocumentKind.IMAGE);
        if (place.kind() != DocumentKind.IMAGE) {
            model.put("difference", DifferenceView.of(difference(place, text(place, one), text(place, two), source)));
        }
        return new View("authoring/difference", model);
    }

    private TextDiff difference(DocumentAddress place, DocumentText before, DocumentText after, boolean source) {
        return source ? TextDiff.between(before.text(), after.text()) : compare.rendered(before, after);
    }

    /** What is newest first. */
    private List<Choice> choices(DocumentAddress place) {
        List<Choice> choices = new ArrayList<>();
        bench.draft(place).ifPresent(draft -> choices.add(choice(draft, DRAFT, DRAFT)));
        bench.proposals(place)
                .forEach(proposal -> choices.add(choice(proposal, proposal.id().toString(), "proposal")));
        if (place.kind() == DocumentKind.MANIFEST) {
            bench.releases(place.publication())
                    .forEach(release -> choices.add(new Choice(
                            release.id().value(),
                            "revision",
                            List.of(release.id().version()),
                            release.created(),
                            name(release.author()))));
            return choices;
        }
        List<RevisionHistoryEntry> history =
                new ArrayList<>(compare.history(place.publication(), place.kind(), place.name(), place.language()));
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

    private DocumentText text(DocumentAddress place, String id) {
        if (id.equals(DRAFT)) {
            return bench.draft(place).map(DocumentDraft::document).orElseThrow(NotFoundException::new);
        }
        if (place.kind() == DocumentKind.MANIFEST && ReleaseId.valid(id)) {
            return releases.manifest(new ReleaseId(id))
                    .filter(found -> id.startsWith(place.publication() + "@"))
                    .map(place::with)
                    .orElseThrow(NotFoundException::new);
        }
        Optional<DocumentText> proposal = bench.proposals(place).stream()
                .filter(draft -> draft.id().toString().equals(id))
                .map(DocumentDraft::document)
                .findFirst();
        return proposal.or(() -> revision(place, id)).orElseThrow(NotFoundException::new);
    }

    /** Revisions of other documents are none of this page's. */
    private Optional<DocumentText> revision(DocumentAddress place, String id) {
        boolean own = compare.history(place.publication(), place.kind(), place.name(), place.language()).stream()
                .anyMatch(revision -> revision.id().value().toString().equals(id));
        return own ? releases.text(RevisionId.of(id)) : Optional.empty();
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> findPeople.names(List.of(id)).get(id)).orElse(null);
    }
}

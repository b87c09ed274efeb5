package eu.vipatwork.authoring;

import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.content.authoring.AcceptProposal;
import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.AuthoringResult;
import eu.vipatwork.content.authoring.ConfirmTranslation;
import eu.vipatwork.content.authoring.DiscardDraft;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.ReturnDraft;
import eu.vipatwork.content.authoring.SubmitDraft;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.RequestContext;

/** What the trainer of this visit can do with a draft, besides writing it. */
@Dependent
public class MoveDraft {

    private final RequestContext visit;
    private final SubmitDraft submitDraft;
    private final ReturnDraft returnDraft;
    private final ApproveDraft approveDraft;
    private final DiscardDraft discardDraft;
    private final AcceptProposal acceptProposal;
    private final ConfirmTranslation confirmTranslation;
    private final FindEditedDocuments bench;
    private final FindOrganisations findOrganisations;
    private final FindPeople findPeople;

    @Inject
    public MoveDraft(
            RequestContext visit,
            SubmitDraft submitDraft,
            ReturnDraft returnDraft,
            ApproveDraft approveDraft,
            DiscardDraft discardDraft,
            AcceptProposal acceptProposal,
            ConfirmTranslation confirmTranslation,
            FindEditedDocuments bench,
            FindOrganisations findOrganisations,
            FindPeople findPeople) {
        this.visit = visit;
        this.submitDraft = submitDraft;
        this.returnDraft = returnDraft;
        this.approveDraft = approveDraft;
        this.discardDraft = discardDraft;
        this.acceptProposal = acceptProposal;
        this.confirmTranslation = confirmTranslation;
        this.bench = bench;
        this.findOrganisations = findOrganisations;
        this.findPeople = findPeople;
    }

    AuthoringResult submit(DraftId draft) {
        return submitDraft.submit(draft);
    }

    /**
     * @param step one of submit, return, approve, discard, accept, keep
     * @param draft the id of the draft or proposal, as a form sent it
     */
    AuthoringResult move(String step, String draft, String remark) {
        DraftId id;
        try {
            id = DraftId.of(draft);
        } catch (IllegalArgumentException e) {
            return AuthoringResult.UNKNOWN;
        }
        PersonId person = visit.signedIn().person();
        return switch (step) {
            case "submit" -> submitDraft.submit(id);
            case "return" -> returnDraft.sendBack(id, person, remark);
            case "approve" -> approveDraft.approve(id, person, nobodyElse());
            case "accept" -> acceptProposal.accept(id, person);
            case "discard", "keep" -> discardDraft.discard(id);
            default -> AuthoringResult.UNKNOWN;
        };
    }

    /** @param original the revision of the original that the trainer was shown */
    AuthoringResult stillRight(DocumentAddress place, String original) {
        return Retry.onConflict(() -> confirmTranslation.confirm(
                bench.publication(place.publication()).release(),
                place.kind(),
                place.name(),
                place.language(),
                original,
                visit.signedIn().person()));
    }

    /** Whether the person of this visit may approve or return a draft: not the own one, unless there is nobody else. */
    boolean mayReview(DocumentDraft draft) {
        boolean own = draft.author().filter(visit.signedIn().person()::equals).isPresent();
        return !own || nobodyElse();
    }

    /** Whether one person alone may use the studio: then nobody else could approve. */
    private boolean nobodyElse() {
        Set<PersonId> authors = new HashSet<>();
        for (Organisation organisation : findOrganisations.all()) {
            findPeople.inOrganisation(organisation.id(), Role.TRAINER).forEach(person -> authors.add(person.id()));
            findPeople
                    .inOrganisation(organisation.id(), Role.ADMINISTRATOR)
                    .forEach(person -> authors.add(person.id()));
        }
        return authors.size() <= 1;
    }
}

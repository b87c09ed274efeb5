package eu.vipatwork.authoring.page;

import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.content.AcceptProposal;
import eu.vipatwork.content.ApproveDraft;
import eu.vipatwork.content.ConfirmTranslation;
import eu.vipatwork.content.DiscardDraft;
import eu.vipatwork.content.Draft;
import eu.vipatwork.content.DraftId;
import eu.vipatwork.content.Moving;
import eu.vipatwork.content.ReturnDraft;
import eu.vipatwork.content.SubmitDraft;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Retry;
import eu.vipatwork.site.RequestContext;

/** What the trainer of this visit can do with a draft, besides writing it. */
@Dependent
public class DraftSteps {

    private final RequestContext visit;
    private final SubmitDraft submitDraft;
    private final ReturnDraft returnDraft;
    private final ApproveDraft approveDraft;
    private final DiscardDraft discardDraft;
    private final AcceptProposal acceptProposal;
    private final ConfirmTranslation confirmTranslation;
    private final Workbench bench;
    private final FindOrganisations findOrganisations;
    private final FindPeople findPeople;

    @Inject
    public DraftSteps(
            RequestContext visit,
            SubmitDraft submitDraft,
            ReturnDraft returnDraft,
            ApproveDraft approveDraft,
            DiscardDraft discardDraft,
            AcceptProposal acceptProposal,
            ConfirmTranslation confirmTranslation,
            Workbench bench,
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

    Moving submit(DraftId draft) {
        return submitDraft.submit(draft);
    }

    /**
     * @param step one of submit, return, approve, discard, accept, keep
     * @param draft the id of the draft or proposal, as a form sent it
     */
    Moving move(String step, String draft, String remark) {
        DraftId id;
        try {
            id = DraftId.of(draft);
        } catch (IllegalArgumentException e) {
            return Moving.UNKNOWN;
        }
        PersonId person = visit.signedIn().person();
        return switch (step) {
            case "submit" -> submitDraft.submit(id);
            case "return" -> returnDraft.sendBack(id, person, remark);
            case "approve" -> approveDraft.approve(id, person, nobodyElse());
            case "accept" -> acceptProposal.accept(id, person);
            case "discard", "keep" -> discardDraft.discard(id);
            default -> Moving.UNKNOWN;
        };
    }

    /** @param original the revision of the original that the trainer was shown */
    Moving stillRight(DocumentAddress place, String original) {
        return Retry.onConflict(() -> confirmTranslation.confirm(
                bench.publication(place.publication()).release(),
                place.kind(),
                place.name(),
                place.language(),
                original,
                visit.signedIn().person()));
    }

    /** Whether the person of this visit may approve or return a draft: not the own one, unless there is nobody else. */
    boolean mayReview(Draft draft) {
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

package eu.vipatwork.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.authoring.AcceptProposal;
import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.AuthoringResult;
import eu.vipatwork.content.authoring.DiscardDraft;
import eu.vipatwork.content.authoring.ReturnDraft;
import eu.vipatwork.content.authoring.SubmitDraft;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Moves a draft or a proposal one step on. */
@Dependent
public class MoveDraft {

    private final SubmitDraft submitDraft;
    private final ReturnDraft returnDraft;
    private final ApproveDraft approveDraft;
    private final DiscardDraft discardDraft;
    private final AcceptProposal acceptProposal;
    private final FourEyesRule fourEyesRule;

    @Inject
    public MoveDraft(
            SubmitDraft submitDraft,
            ReturnDraft returnDraft,
            ApproveDraft approveDraft,
            DiscardDraft discardDraft,
            AcceptProposal acceptProposal,
            FourEyesRule fourEyesRule) {
        this.submitDraft = submitDraft;
        this.returnDraft = returnDraft;
        this.approveDraft = approveDraft;
        this.discardDraft = discardDraft;
        this.acceptProposal = acceptProposal;
        this.fourEyesRule = fourEyesRule;
    }

    /**
     * Moves the draft.
     *
     * @param person who does it
     * @param remark for the author, when the draft is returned
     */
    public AuthoringResult move(DraftStep step, DraftId draft, PersonId person, String remark) {
        return switch (step) {
            case SUBMIT -> submitDraft.submit(draft);
            case RETURN -> returnDraft.sendBack(draft, person, remark);
            case APPROVE -> approveDraft.approve(draft, person, fourEyesRule.isOnlyReviewer(person));
            case ACCEPT -> acceptProposal.accept(draft, person);
            case DISCARD, KEEP -> discardDraft.discard(draft);
        };
    }
}

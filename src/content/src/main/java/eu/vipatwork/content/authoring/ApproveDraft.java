package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/**
 * Approves a draft for the next release. Four-eyes rule: authors do not approve their own drafts, unless there is no
 * other reviewer.
 */
@Dependent
public class ApproveDraft {

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public ApproveDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public AuthoringResult approve(DraftId draft, PersonId reviewer, boolean onlyReviewer) {
        boolean own = drafts.find(draft)
                .flatMap(DocumentDraft::author)
                .filter(reviewer::equals)
                .isPresent();
        if (own && !onlyReviewer) {
            return AuthoringResult.OWN_WORK;
        }
        return new DraftTransition(drafts)
                .move(draft, DraftState.IN_REVIEW, DraftState.APPROVED, Optional.of(reviewer), "", clock.instant());
    }
}

package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Returns a draft to its author with a remark. */
@Dependent
public class ReturnDraft {

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public ReturnDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public AuthoringResult sendBack(DraftId draft, PersonId reviewer, String remark) {
        return new DraftTransition(drafts)
                .move(draft, DraftState.IN_REVIEW, DraftState.WRITING, Optional.of(reviewer), remark, clock.instant());
    }
}

package eu.vipatwork.content;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Asks for the review of a draft. */
@Dependent
public class SubmitDraft {

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public SubmitDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public Moving submit(DraftId draft) {
        return new DraftMove(drafts)
                .move(draft, DraftState.WRITING, DraftState.IN_REVIEW, Optional.<PersonId>empty(), "", clock.instant());
    }
}

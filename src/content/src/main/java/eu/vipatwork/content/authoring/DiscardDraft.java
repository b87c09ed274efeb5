package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Deletes a draft. A dismissed proposal of an import is kept, so that the next import does not repeat it. */
@Dependent
public class DiscardDraft {

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public DiscardDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public AuthoringResult discard(DraftId draft) {
        Optional<DocumentDraft> existing = drafts.find(draft);
        if (existing.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        if (existing.get().state() == DraftState.PROPOSED) {
            return new DraftTransition(drafts)
                    .move(
                            draft,
                            DraftState.PROPOSED,
                            DraftState.DISMISSED,
                            Optional.<PersonId>empty(),
                            "",
                            clock.instant());
        }
        drafts.remove(draft);
        return AuthoringResult.DONE;
    }
}

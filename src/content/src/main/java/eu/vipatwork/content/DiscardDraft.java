package eu.vipatwork.content;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Throws a draft away. A proposal of an import is remembered, so that the next import does not make it again. */
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
    public Moving discard(DraftId draft) {
        Optional<Draft> there = drafts.find(draft);
        if (there.isEmpty()) {
            return Moving.UNKNOWN;
        }
        if (there.get().state() == DraftState.PROPOSED) {
            return new DraftMove(drafts)
                    .move(
                            draft,
                            DraftState.PROPOSED,
                            DraftState.DISMISSED,
                            Optional.<PersonId>empty(),
                            "",
                            clock.instant());
        }
        drafts.remove(draft);
        return Moving.DONE;
    }
}

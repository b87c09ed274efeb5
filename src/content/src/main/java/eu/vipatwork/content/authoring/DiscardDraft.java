package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.DraftId;
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
    public AuthoringResult discard(DraftId draft) {
        Optional<DocumentDraft> there = drafts.find(draft);
        if (there.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        if (there.get().state() == DraftState.PROPOSED) {
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

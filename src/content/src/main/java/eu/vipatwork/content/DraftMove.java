package eu.vipatwork.content;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.shared.PersonId;

/** Moves a draft from one state to the next, if it still is in the first. */
final class DraftMove {

    private final Drafts drafts;

    DraftMove(Drafts drafts) {
        this.drafts = drafts;
    }

    Moving move(DraftId id, DraftState from, DraftState to, Optional<PersonId> by, String remark, Instant now) {
        Optional<Draft> draft = drafts.find(id);
        if (draft.isEmpty()) {
            return Moving.UNKNOWN;
        }
        if (draft.get().state() != from) {
            return Moving.NOT_NOW;
        }
        return drafts.replace(draft.get().moved(to, by, remark, now)) ? Moving.DONE : Moving.NOT_NOW;
    }
}

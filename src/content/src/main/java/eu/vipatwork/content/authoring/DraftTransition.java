package eu.vipatwork.content.authoring;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Moves a draft from one state to another, if it is still in the first. */
final class DraftTransition {

    private final Drafts drafts;

    DraftTransition(Drafts drafts) {
        this.drafts = drafts;
    }

    AuthoringResult move(
            DraftId id, DraftState from, DraftState to, Optional<PersonId> by, String remark, Instant now) {
        Optional<DocumentDraft> draft = drafts.find(id);
        if (draft.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        if (draft.get().state() != from) {
            return AuthoringResult.NOT_NOW;
        }
        return drafts.replace(draft.get().moved(to, by, remark, now)) ? AuthoringResult.DONE : AuthoringResult.NOT_NOW;
    }
}

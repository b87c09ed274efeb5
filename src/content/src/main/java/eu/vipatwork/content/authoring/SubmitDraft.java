package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/**
 * Submits a draft for review. A text needs a note on its changes, for learners and for the release notes. Pictures and
 * templates need none: release notes do not mention them.
 */
@Dependent
public class SubmitDraft {

    private static final Set<DocumentKind> WITHOUT_NOTE = EnumSet.of(DocumentKind.IMAGE, DocumentKind.TEMPLATE);

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public SubmitDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public AuthoringResult submit(DraftId draft) {
        if (drafts.find(draft).filter(SubmitDraft::lacksNote).isPresent()) {
            return AuthoringResult.NO_NOTE;
        }
        return new DraftTransition(drafts)
                .move(draft, DraftState.WRITING, DraftState.IN_REVIEW, Optional.<PersonId>empty(), "", clock.instant());
    }

    private static boolean lacksNote(DocumentDraft draft) {
        return draft.state() == DraftState.WRITING
                && draft.note().isBlank()
                && !WITHOUT_NOTE.contains(draft.document().kind());
    }
}

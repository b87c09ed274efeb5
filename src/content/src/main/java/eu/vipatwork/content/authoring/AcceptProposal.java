package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Turns a proposal of an import into a draft. An open draft of the same document must be finished first. */
@Dependent
public class AcceptProposal {

    private final Drafts drafts;
    private final InstantSource clock;

    @Inject
    public AcceptProposal(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public AuthoringResult accept(DraftId proposal, PersonId trainer) {
        Optional<DocumentDraft> existing = drafts.find(proposal);
        if (existing.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        DocumentText document = existing.get().document();
        boolean openDraft =
                drafts.of(existing.get().publication(), document.kind(), document.name(), document.language()).stream()
                        .anyMatch(other -> other.state() == DraftState.WRITING
                                || other.state() == DraftState.IN_REVIEW
                                || other.state() == DraftState.APPROVED);
        if (openDraft || existing.get().state() != DraftState.PROPOSED) {
            return AuthoringResult.NOT_NOW;
        }
        DocumentDraft accepted = existing.get()
                .rewritten(
                        document.text(),
                        trainer,
                        existing.get().mark(),
                        existing.get().note(),
                        clock.instant());
        return drafts.replace(accepted) ? AuthoringResult.DONE : AuthoringResult.NOT_NOW;
    }
}

package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Makes the proposal of an import a draft that goes to review. A draft of the same document must be finished first. */
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
        Optional<DocumentDraft> there = drafts.find(proposal);
        if (there.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        DocumentText document = there.get().document();
        boolean busy =
                drafts.of(there.get().publication(), document.kind(), document.name(), document.language()).stream()
                        .anyMatch(other -> other.state() == DraftState.WRITING
                                || other.state() == DraftState.IN_REVIEW
                                || other.state() == DraftState.APPROVED);
        if (busy || there.get().state() != DraftState.PROPOSED) {
            return AuthoringResult.NOT_NOW;
        }
        DocumentDraft taken = there.get()
                .rewritten(
                        document.text(),
                        trainer,
                        there.get().mark(),
                        there.get().note(),
                        clock.instant());
        return drafts.replace(taken) ? AuthoringResult.DONE : AuthoringResult.NOT_NOW;
    }
}

package eu.vipatwork.xapi.store;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The transactions in which statements of programs are stored. They are always new ones: who is told that a statement is stored must not depend on
 * what another request's transaction, or an import around this one, comes to.
 */
@Dependent
public class StatementTransactions {

    private final StatementRecorder recorder;
    private final AttachmentRepository attachments;

    @Inject
    public StatementTransactions(StatementRecorder recorder, AttachmentRepository attachments) {
        this.recorder = recorder;
        this.attachments = attachments;
    }

    /** What one request brought, with its attachments. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public StoreResult alone(GroupCommit.Request request, List<Attachment> bytes) {
        StoreResult storing = recorder.keep(request.tenant(), List.of(request.drafts()), request.define())
                .get(0);
        if (storing instanceof StoreResult.Stored) {
            bytes.forEach(attachment -> attachments.keep(request.tenant(), attachment));
        }
        return storing;
    }

    /** What several requests of one tenant brought; an empty list when one of them was in conflict, and then nothing is stored. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<StoreResult> together(List<GroupCommit.Request> requests) {
        GroupCommit.Request first = requests.get(0);
        List<StoreResult> storing = recorder.keep(
                first.tenant(),
                requests.stream().map(GroupCommit.Request::drafts).toList(),
                first.define());
        return storing.stream().allMatch(StoreResult.Stored.class::isInstance) ? storing : List.of();
    }
}

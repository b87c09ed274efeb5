package eu.vipatwork.xapi.store;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The transactions in which statements of clients are stored. They are always new ones: a client's response must not
 * depend on the outcome of another request's transaction, or of a surrounding import.
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

    /** Stores one request, with its attachments. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public StoreResult storeAlone(GroupCommit.Request request, List<Attachment> sent) {
        StoreResult result = recorder.store(request.tenant(), List.of(request.statements()), request.definitions())
                .get(0);
        if (result instanceof StoreResult.Stored) {
            sent.forEach(attachment -> attachments.addIfMissing(request.tenant(), attachment));
        }
        return result;
    }

    /** Stores several requests of one tenant; an empty list when one of them conflicts, and then nothing is stored. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<StoreResult> storeTogether(List<GroupCommit.Request> requests) {
        GroupCommit.Request first = requests.get(0);
        List<StoreResult> result = recorder.store(
                first.tenant(),
                requests.stream().map(GroupCommit.Request::statements).toList(),
                first.definitions());
        return result.stream().allMatch(StoreResult.Stored.class::isInstance) ? result : List.of();
    }
}

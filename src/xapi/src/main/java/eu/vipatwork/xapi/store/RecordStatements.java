package eu.vipatwork.xapi.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.xapi.statement.InvalidStatementException;
import eu.vipatwork.xapi.statement.XapiVersion;

/**
 * Stores statements that a client sent, with their attachments, under the client's authority. Small requests that
 * arrive at the same time share a transaction ({@link GroupCommit}); large ones, and those with attachments, have one
 * of their own.
 */
@ApplicationScoped
public class RecordStatements {

    /** From this many statements on, a request has a transaction of its own. */
    private static final int LARGE = 10;

    private final StatementRecorder recorder;
    private final StatementTransactions transactions;
    private final GroupCommit group;

    /** For the CDI proxy. */
    protected RecordStatements() {
        this(null, null);
    }

    @Inject
    public RecordStatements(StatementRecorder recorder, StatementTransactions transactions) {
        this.recorder = recorder;
        this.transactions = transactions;
        this.group = new GroupCommit(
                requests -> transactions.storeTogether(requests),
                request -> transactions.storeAlone(request, List.of()));
    }

    /** Stores all or none, in a transaction of its own, which is committed when this returns. */
    public StoreResult record(
            Credential sender, XapiVersion version, List<? extends JsonNode> statements, List<Attachment> attachments) {
        List<NewStatement> prepared;
        try {
            prepared = recorder.prepare(sender.authority(), version, statements);
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
        DefinitionPolicy definitions =
                sender.allows(XapiScope.DEFINE) ? DefinitionPolicy.STORE : DefinitionPolicy.IGNORE;
        GroupCommit.Request request = new GroupCommit.Request(sender.organisation(), definitions, prepared);
        return attachments.isEmpty() && prepared.size() < LARGE
                ? group.store(request)
                : transactions.storeAlone(request, attachments);
    }

    /** Stores all or none, without attachments; existing authorities are kept, the others become the sender. */
    @Transactional
    public StoreResult restore(Credential sender, XapiVersion version, List<? extends JsonNode> statements) {
        return recorder.restore(sender.organisation(), sender.authority(), version, statements);
    }
}

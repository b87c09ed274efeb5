package eu.vipatwork.xapi.store;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.JsonNode;
import eu.vipatwork.xapi.statement.InvalidStatementException;
import eu.vipatwork.xapi.statement.XapiVersion;

/**
 * Stores statements that a program sent, with their attachments. The sender's authority vouches for them. Small requests that come at the same
 * time share a transaction ({@link GroupCommit}); large ones, and those with attachments, have one of their own.
 */
@ApplicationScoped
public class RecordStatements {

    /** A request of so many statements is large enough to be worth a transaction of its own. */
    private static final int LARGE = 10;

    private final StatementRecorder recorder;
    private final StatementTransactions storing;
    private final GroupCommit group;

    /** For the proxy. */
    protected RecordStatements() {
        this(null, null);
    }

    @Inject
    public RecordStatements(StatementRecorder recorder, StatementTransactions storing) {
        this.recorder = recorder;
        this.storing = storing;
        this.group =
                new GroupCommit(requests -> storing.together(requests), request -> storing.alone(request, List.of()));
    }

    /** Stores all or none, in a transaction of its own: they are there when this returns. */
    public StoreResult record(
            Credential sender, XapiVersion version, List<? extends JsonNode> statements, List<Attachment> bytes) {
        List<NewStatement> drafts;
        try {
            drafts = recorder.drafts(sender.authority(), version, statements);
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
        GroupCommit.Request request =
                new GroupCommit.Request(sender.organisation(), sender.allows(XapiScope.DEFINE), drafts);
        return bytes.isEmpty() && drafts.size() < LARGE ? group.store(request) : storing.alone(request, bytes);
    }

    /** Stores all or none, without attachments; those who vouched for them before go on to do so, the sender for the rest. */
    @Transactional
    public StoreResult restore(Credential sender, XapiVersion version, List<? extends JsonNode> statements) {
        return recorder.restore(sender.organisation(), sender.authority(), version, statements);
    }
}

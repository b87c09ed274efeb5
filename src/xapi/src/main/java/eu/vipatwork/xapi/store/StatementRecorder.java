package eu.vipatwork.xapi.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.InvalidStatementException;
import eu.vipatwork.xapi.statement.StatementBatch;
import eu.vipatwork.xapi.statement.XapiVersion;

/** The one way into the store, for our own rooms and for HTTP alike: check, complete, keep, tell. */
@Dependent
public class StatementRecorder {

    private final StatementRepository statements;
    private final java.util.function.Consumer<StatementsStored> listeners;

    @Inject
    public StatementRecorder(StatementRepository statements, Event<StatementsStored> stored) {
        this(statements, stored::fire);
    }

    /** As in the container, but with one listener instead of events. */
    public StatementRecorder(StatementRepository statements, java.util.function.Consumer<StatementsStored> listener) {
        this.statements = statements;
        this.listeners = listener;
    }

    StoreResult record(
            OrganisationId tenant,
            ObjectNode authority,
            XapiVersion version,
            List<? extends JsonNode> sent,
            boolean define) {
        try {
            return keep(tenant, List.of(drafts(authority, version, sent)), define)
                    .get(0);
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
    }

    /** Takes statements of another store, or an older copy of this one, with who vouched for them there. */
    StoreResult restore(OrganisationId tenant, ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        try {
            List<NewStatement> drafts = drafts(StatementBatch.restore(sent, authority, version));
            return keep(tenant, List.of(drafts), true).get(0);
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
    }

    /**
     * Checks and completes what one request sent.
     *
     * @throws InvalidStatementException at the first broken rule
     */
    List<NewStatement> drafts(ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        return drafts(StatementBatch.complete(sent, authority, version));
    }

    private static List<NewStatement> drafts(List<ObjectNode> complete) {
        List<NewStatement> drafts = new ArrayList<>(complete.size());
        for (ObjectNode statement : complete) {
            drafts.add(new NewStatement(UUID.fromString(statement.get("id").asText()), statement));
        }
        return drafts;
    }

    /**
     * Keeps the drafts of one request or of several, all or none, and tells. No two share an id.
     *
     * @return what became of each request; after a conflict, that same conflict for each
     */
    List<StoreResult> keep(OrganisationId tenant, List<List<NewStatement>> requests, boolean define) {
        List<NewStatement> all = requests.stream().flatMap(List::stream).toList();
        InsertResult keeping = statements.keep(tenant, all, define);
        if (keeping instanceof InsertResult.Differs differs) {
            StoreResult conflict = new StoreResult.Conflict(
                    differs.id(), "another statement with the id " + differs.id() + " is kept already");
            return requests.stream().map(request -> conflict).toList();
        }
        InsertResult.Kept kept = (InsertResult.Kept) keeping;
        if (!kept.added().isEmpty()) {
            listeners.accept(new StatementsStored(kept.added()));
        }
        return requests.stream().map(request -> stored(request, kept)).toList();
    }

    private static StoreResult stored(List<NewStatement> request, InsertResult.Kept kept) {
        List<UUID> ids = request.stream().map(NewStatement::id).toList();
        Set<UUID> unchanged = new HashSet<>(ids);
        unchanged.retainAll(kept.unchanged());
        return new StoreResult.Stored(ids, unchanged);
    }
}

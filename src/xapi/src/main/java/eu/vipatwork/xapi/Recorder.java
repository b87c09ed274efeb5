package eu.vipatwork.xapi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Batch;
import eu.vipatwork.xapi.statement.Malformed;
import eu.vipatwork.xapi.statement.XapiVersion;

/** The one way into the store, for our own rooms and for HTTP alike: check, complete, keep, tell. */
@Dependent
public class Recorder {

    private final Statements statements;
    private final java.util.function.Consumer<StatementsStored> listeners;

    @Inject
    public Recorder(Statements statements, Event<StatementsStored> stored) {
        this(statements, stored::fire);
    }

    /** As in the container, but with one listener instead of events. */
    public Recorder(Statements statements, java.util.function.Consumer<StatementsStored> listener) {
        this.statements = statements;
        this.listeners = listener;
    }

    Storing record(
            OrganisationId tenant,
            ObjectNode authority,
            XapiVersion version,
            List<? extends JsonNode> sent,
            boolean define) {
        try {
            return keep(tenant, Batch.complete(sent, authority, version), define);
        } catch (Malformed e) {
            return new Storing.Invalid(e.getMessage());
        }
    }

    /** Takes statements of another store, or an older copy of this one, with who vouched for them there. */
    Storing restore(OrganisationId tenant, ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        try {
            return keep(tenant, Batch.restore(sent, authority, version), true);
        } catch (Malformed e) {
            return new Storing.Invalid(e.getMessage());
        }
    }

    private Storing keep(OrganisationId tenant, List<ObjectNode> complete, boolean define) {
        List<Draft> drafts = new ArrayList<>(complete.size());
        List<UUID> ids = new ArrayList<>(complete.size());
        for (ObjectNode statement : complete) {
            UUID id = UUID.fromString(statement.get("id").asText());
            ids.add(id);
            drafts.add(new Draft(id, statement));
        }
        Keeping keeping = statements.keep(tenant, drafts, define);
        if (keeping instanceof Keeping.Differs differs) {
            return new Storing.Conflict(
                    differs.id(), "another statement with the id " + differs.id() + " is kept already");
        }
        Keeping.Kept kept = (Keeping.Kept) keeping;
        if (!kept.added().isEmpty()) {
            listeners.accept(new StatementsStored(kept.added()));
        }
        return new Storing.Stored(ids, kept.unchanged());
    }
}

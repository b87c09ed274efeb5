package eu.vipatwork.xapi;

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
            return keep(tenant, List.of(drafts(authority, version, sent)), define)
                    .get(0);
        } catch (Malformed e) {
            return new Storing.Invalid(e.getMessage());
        }
    }

    /** Takes statements of another store, or an older copy of this one, with who vouched for them there. */
    Storing restore(OrganisationId tenant, ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        try {
            List<Draft> drafts = drafts(Batch.restore(sent, authority, version));
            return keep(tenant, List.of(drafts), true).get(0);
        } catch (Malformed e) {
            return new Storing.Invalid(e.getMessage());
        }
    }

    /**
     * Checks and completes what one request sent.
     *
     * @throws Malformed at the first broken rule
     */
    List<Draft> drafts(ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        return drafts(Batch.complete(sent, authority, version));
    }

    private static List<Draft> drafts(List<ObjectNode> complete) {
        List<Draft> drafts = new ArrayList<>(complete.size());
        for (ObjectNode statement : complete) {
            drafts.add(new Draft(UUID.fromString(statement.get("id").asText()), statement));
        }
        return drafts;
    }

    /**
     * Keeps the drafts of one request or of several, all or none, and tells. No two share an id.
     *
     * @return what became of each request; after a conflict, that same conflict for each
     */
    List<Storing> keep(OrganisationId tenant, List<List<Draft>> requests, boolean define) {
        List<Draft> all = requests.stream().flatMap(List::stream).toList();
        Keeping keeping = statements.keep(tenant, all, define);
        if (keeping instanceof Keeping.Differs differs) {
            Storing conflict = new Storing.Conflict(
                    differs.id(), "another statement with the id " + differs.id() + " is kept already");
            return requests.stream().map(request -> conflict).toList();
        }
        Keeping.Kept kept = (Keeping.Kept) keeping;
        if (!kept.added().isEmpty()) {
            listeners.accept(new StatementsStored(kept.added()));
        }
        return requests.stream().map(request -> stored(request, kept)).toList();
    }

    private static Storing stored(List<Draft> request, Keeping.Kept kept) {
        List<UUID> ids = request.stream().map(Draft::id).toList();
        Set<UUID> unchanged = new HashSet<>(ids);
        unchanged.retainAll(kept.unchanged());
        return new Storing.Stored(ids, unchanged);
    }
}

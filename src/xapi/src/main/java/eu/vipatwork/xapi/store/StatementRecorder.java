package eu.vipatwork.xapi.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.InvalidStatementException;
import eu.vipatwork.xapi.statement.StatementBatch;
import eu.vipatwork.xapi.statement.XapiVersion;

/**
 * The way of every statement into the store, from our own modules and over HTTP: check, complete, insert, fire the
 * event.
 */
@Dependent
public class StatementRecorder {

    private final StatementRepository repository;
    private final Consumer<StatementsStored> listener;

    @Inject
    public StatementRecorder(StatementRepository repository, Event<StatementsStored> stored) {
        this(repository, stored::fire);
    }

    /** With one listener instead of CDI events. */
    public StatementRecorder(StatementRepository repository, Consumer<StatementsStored> listener) {
        this.repository = repository;
        this.listener = listener;
    }

    StoreResult record(
            OrganisationId tenant, ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        try {
            return storeOne(tenant, prepare(authority, version, sent));
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
    }

    /** Stores statements of another store, or of an older export, with their authorities. */
    StoreResult restore(
            OrganisationId tenant, ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        try {
            return storeOne(tenant, prepared(StatementBatch.restore(sent, authority, version)));
        } catch (InvalidStatementException e) {
            return new StoreResult.Invalid(e.getMessage());
        }
    }

    private StoreResult storeOne(OrganisationId tenant, List<NewStatement> request) {
        return store(tenant, List.of(request), DefinitionPolicy.STORE).get(0);
    }

    /**
     * Checks and completes the statements of one request.
     *
     * @throws InvalidStatementException at the first broken rule
     */
    List<NewStatement> prepare(ObjectNode authority, XapiVersion version, List<? extends JsonNode> sent) {
        return prepared(StatementBatch.complete(sent, authority, version));
    }

    private static List<NewStatement> prepared(List<ObjectNode> complete) {
        List<NewStatement> prepared = new ArrayList<>(complete.size());
        for (ObjectNode statement : complete) {
            prepared.add(new NewStatement(UUID.fromString(statement.get("id").asText()), statement));
        }
        return prepared;
    }

    /**
     * Stores the statements of one or several requests, all or none, and fires the event. No two may share an id.
     *
     * @return the result of each request; after a conflict, that same conflict for each
     */
    List<StoreResult> store(OrganisationId tenant, List<List<NewStatement>> requests, DefinitionPolicy definitions) {
        List<NewStatement> all = requests.stream().flatMap(List::stream).toList();
        InsertResult result = repository.insert(tenant, all, definitions);
        if (result instanceof InsertResult.Different different) {
            StoreResult conflict = new StoreResult.Conflict(
                    different.id(), "a different statement with the id " + different.id() + " is stored already");
            return requests.stream().map(request -> conflict).toList();
        }
        InsertResult.Inserted inserted = (InsertResult.Inserted) result;
        if (!inserted.added().isEmpty()) {
            listener.accept(new StatementsStored(inserted.added()));
        }
        return requests.stream().map(request -> stored(request, inserted)).toList();
    }

    private static StoreResult stored(List<NewStatement> request, InsertResult.Inserted inserted) {
        List<UUID> ids = request.stream().map(NewStatement::id).toList();
        Set<UUID> unchanged = new HashSet<>(ids);
        unchanged.retainAll(inserted.unchanged());
        return new StoreResult.Stored(ids, unchanged);
    }
}

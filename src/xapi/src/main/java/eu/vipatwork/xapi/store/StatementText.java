package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Json;

/** A stored statement, its JSON not parsed: most responses return it as it is. */
public record StatementText(UUID id, OrganisationId tenant, Instant stored, String json) {

    /** The same, with its JSON parsed. */
    public StoredStatement read() {
        return new StoredStatement(id, tenant, stored, Json.readObject(json));
    }
}

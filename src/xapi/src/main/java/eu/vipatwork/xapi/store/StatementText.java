package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Json;

/** A statement as it is kept, its JSON not yet read: most answers hand it on as it is. */
public record StatementText(UUID id, OrganisationId tenant, Instant stored, String json) {

    /** The same, its JSON read. */
    public StoredStatement read() {
        return new StoredStatement(id, tenant, stored, Json.readObject(json));
    }
}

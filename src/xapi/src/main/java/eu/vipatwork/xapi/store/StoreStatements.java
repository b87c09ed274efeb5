package eu.vipatwork.xapi.store;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;

/**
 * Stores statements of this server itself, in the caller's transaction. Their authority is the account {@code
 * vipatwork} at the base address.
 */
@Dependent
public class StoreStatements {

    private final StatementRecorder recorder;
    private final ObjectNode authority;

    @Inject
    public StoreStatements(StatementRecorder recorder, XapiSettings settings) {
        this.recorder = recorder;
        this.authority = Json.object().put("objectType", "Agent").put("name", "VIP@Work");
        authority
                .putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", "vipatwork");
    }

    /**
     * Stores all or none. Statements follow xAPI 1.0.3; missing ids are generated; {@code stored} and {@code authority}
     * are replaced; a missing timestamp becomes the moment of storing. Storing the same statement again changes
     * nothing.
     */
    @Transactional
    public StoreResult store(OrganisationId tenant, List<ObjectNode> statements) {
        return recorder.record(tenant, authority, XapiVersion.V1, statements);
    }
}

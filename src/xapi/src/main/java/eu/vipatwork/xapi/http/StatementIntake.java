package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.RecordStatements;
import eu.vipatwork.xapi.store.StoreResult;

/** Stores the statements of a request; used by the resource and by the fast path. */
@ApplicationScoped
public class StatementIntake {

    private final RecordStatements recordStatements;
    private final XapiSettings settings;

    /** For the CDI proxy. */
    protected StatementIntake() {
        this(null, null);
    }

    @Inject
    public StatementIntake(RecordStatements recordStatements, XapiSettings settings) {
        this.recordStatements = recordStatements;
        this.settings = settings;
    }

    /**
     * The body of a POST: one statement or an array of them, with or without attachments.
     *
     * @return the ids in order, as JSON
     * @throws XapiException 400, 409 or 413; then nothing is stored
     */
    String post(Credential sender, XapiVersion version, MediaType type, InputStream body) throws IOException {
        try (StatementRequest request = StatementRequest.read(type, version, body, settings)) {
            List<JsonNode> statements = request.statements();
            if (statements.size() > settings.largestBatch()) {
                throw new XapiException(
                        413, "The request has more than the allowed " + settings.largestBatch() + " statements.");
            }
            ArrayNode ids = Json.array();
            store(sender, version, statements, request).ids().forEach(id -> ids.add(id.toString()));
            return Json.write(ids);
        }
    }

    /** @throws XapiException 400 or 409; then nothing is stored */
    StoreResult.Stored store(
            Credential sender, XapiVersion version, List<JsonNode> statements, StatementRequest request) {
        StoreResult result =
                StoreRetry.run(() -> recordStatements.record(sender, version, statements, request.attachments()));
        if (result instanceof StoreResult.Invalid invalid) {
            throw XapiException.badRequest(invalid.reason() + ".");
        }
        if (result instanceof StoreResult.Conflict conflict) {
            throw new XapiException(409, conflict.reason() + ".");
        }
        return (StoreResult.Stored) result;
    }
}

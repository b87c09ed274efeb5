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

/** Takes in the statements that a request brings, whichever way it came. */
@ApplicationScoped
public class StatementIntake {

    private final RecordStatements recording;
    private final XapiSettings settings;

    /** For the proxy. */
    protected StatementIntake() {
        this(null, null);
    }

    @Inject
    public StatementIntake(RecordStatements recording, XapiSettings settings) {
        this.recording = recording;
        this.settings = settings;
    }

    /**
     * The body of a POST: one statement or an array of them, perhaps with attachments.
     *
     * @return the ids in their order, as JSON
     * @throws XapiException 400, 409 or 413; then nothing is stored
     */
    String post(Credential sender, XapiVersion version, MediaType type, InputStream body) throws IOException {
        try (StatementRequest submission = StatementRequest.read(type, version, body, settings)) {
            List<JsonNode> statements = submission.statements();
            if (statements.size() > settings.largestBatch()) {
                throw new XapiException(
                        413, "The request has more than the " + settings.largestBatch() + " statements it may have.");
            }
            ArrayNode ids = Json.array();
            store(sender, version, statements, submission).ids().forEach(id -> ids.add(id.toString()));
            return Json.write(ids);
        }
    }

    /** @throws XapiException 400 or 409; then nothing is stored */
    StoreResult.Stored store(Credential sender, XapiVersion version, List<JsonNode> statements, StatementRequest submission) {
        StoreResult storing = StoreRetry.of(() -> recording.record(sender, version, statements, submission.attachments()));
        if (storing instanceof StoreResult.Invalid invalid) {
            throw XapiException.badRequest(invalid.reason() + ".");
        }
        if (storing instanceof StoreResult.Conflict conflict) {
            throw new XapiException(409, conflict.reason() + ".");
        }
        return (StoreResult.Stored) storing;
    }
}

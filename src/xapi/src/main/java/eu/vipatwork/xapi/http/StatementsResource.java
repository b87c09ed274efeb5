package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.RecordStatements;
import eu.vipatwork.xapi.Scope;
import eu.vipatwork.xapi.Storing;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.statement.Json;

/** Statements (xAPI 1.0.3 Communication 2.1; 2.0 4.1.6.1). */
@Path("statements")
@ApplicationScoped
public class StatementsResource {

    private final RecordStatements recording;
    private final StatementAnswers answers;
    private final XapiSettings settings;

    /** For the proxy. */
    protected StatementsResource() {
        this(null, null, null);
    }

    @Inject
    public StatementsResource(RecordStatements recording, StatementAnswers answers, XapiSettings settings) {
        this.recording = recording;
        this.answers = answers;
        this.settings = settings;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        return answers.to(request);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        Call call = Call.of(request, Set.of(), Scope.STATEMENTS_WRITE);
        try (Submission submission = Submission.read(call, body, settings)) {
            List<JsonNode> statements = new ArrayList<>();
            if (submission.json().isArray()) {
                submission.json().forEach(statements::add);
            } else {
                statements.add(submission.json());
            }
            if (statements.size() > settings.largestBatch()) {
                throw new Refused(
                        413, "The request has more than the " + settings.largestBatch() + " statements it may have.");
            }
            Storing.Stored stored = store(call, statements, submission);
            ArrayNode ids = Json.array();
            stored.ids().forEach(id -> ids.add(id.toString()));
            return Response.ok(Json.write(ids), "application/json").build();
        }
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        Call call = Call.of(request, Set.of("statementId"), Scope.STATEMENTS_WRITE);
        call.requiredText("statementId");
        UUID id = call.uuid("statementId").orElseThrow();
        try (Submission submission = Submission.read(call, body, settings)) {
            if (!(submission.json() instanceof ObjectNode statement)) {
                throw Refused.badRequest("The body must be one statement.");
            }
            if (!statement.has("id")) {
                statement.put("id", call.requiredText("statementId"));
            } else if (!Formats.uuid(statement.get("id").asText())
                    .filter(id::equals)
                    .isPresent()) {
                throw Refused.badRequest("The statement has another id than the parameter statementId.");
            }
            store(call, List.of(statement), submission);
            return Response.noContent().build();
        }
    }

    private Storing.Stored store(Call call, List<JsonNode> statements, Submission submission) {
        Storing storing = Repeating.of(
                () -> recording.record(call.credential(), call.version(), statements, submission.attachments()));
        if (storing instanceof Storing.Invalid invalid) {
            throw Refused.badRequest(invalid.reason() + ".");
        }
        if (storing instanceof Storing.Conflict conflict) {
            throw new Refused(409, conflict.reason() + ".");
        }
        return (Storing.Stored) storing;
    }
}

package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
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

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.XapiScope;

/** Statements (xAPI 1.0.3 Communication 2.1; 2.0 4.1.6.1). */
@Path("statements")
@ApplicationScoped
public class XapiStatementsResource {

    private final StatementIntake intake;
    private final StatementResponses responses;
    private final XapiSettings settings;

    /** For the CDI proxy. */
    protected XapiStatementsResource() {
        this(null, null, null);
    }

    @Inject
    public XapiStatementsResource(StatementIntake intake, StatementResponses responses, XapiSettings settings) {
        this.intake = intake;
        this.responses = responses;
        this.settings = settings;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        return responses.get(request);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, Set.of(), XapiScope.STATEMENTS_WRITE);
        String ids = intake.post(call.credential(), call.version(), call.mediaType(), body);
        return Response.ok(ids, "application/json").build();
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, Set.of("statementId"), XapiScope.STATEMENTS_WRITE);
        call.requiredText("statementId");
        UUID id = call.uuid("statementId").orElseThrow();
        try (StatementRequest content = StatementRequest.read(call.mediaType(), call.version(), body, settings)) {
            if (!(content.json() instanceof ObjectNode statement)) {
                throw XapiException.badRequest("The body must be one statement.");
            }
            if (!statement.has("id")) {
                statement.put("id", call.requiredText("statementId"));
            } else if (!Formats.uuid(statement.get("id").asText())
                    .filter(id::equals)
                    .isPresent()) {
                throw XapiException.badRequest("The id of the statement differs from the parameter statementId.");
            }
            intake.store(call.credential(), call.version(), List.of(statement), content);
            return Response.noContent().build();
        }
    }
}

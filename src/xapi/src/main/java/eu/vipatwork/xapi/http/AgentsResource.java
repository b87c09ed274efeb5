package eu.vipatwork.xapi.http;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * A Person object (xAPI 1.0.3 Communication 2.4; 2.0 4.1.6.3): the identifier asked for, and the names it had in its
 * latest 20 statements. Identifiers are never joined: the store cannot know whether two of them are one person.
 */
@Path("agents")
@ApplicationScoped
public class AgentsResource {

    private static final int LATEST = 20;

    private final StatementRepository statements;

    /** For the CDI proxy. */
    protected AgentsResource() {
        this(null);
    }

    @Inject
    public AgentsResource(StatementRepository statements) {
        this.statements = statements;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(
                request, Set.of("agent"), XapiScope.STATEMENTS_READ, XapiScope.PROFILE, XapiScope.ALL_READ);
        JsonNode agent = call.requiredAgent("agent");
        ObjectNode person = Json.object().put("objectType", "Person");
        Set<String> names = new LinkedHashSet<>();
        names(agent, agent, names);
        StatementQuery query = StatementQuery.of(call.credential().organisation())
                .agent(agent, false)
                .limit(LATEST)
                .build();
        for (StatementText statement : statements.find(query).statements()) {
            ObjectNode json = statement.read().json();
            names(agent, json.path("actor"), names);
            names(agent, json.path("object"), names);
        }
        if (!names.isEmpty()) {
            names.forEach(person.putArray("name")::add);
        }
        for (String identifier : new String[] {"mbox", "mbox_sha1sum", "openid", "account"}) {
            if (agent.has(identifier)) {
                person.putArray(identifier).add(agent.get(identifier));
            }
        }
        return Response.ok(Json.write(person), "application/json").build();
    }

    private static void names(JsonNode agent, JsonNode seen, Set<String> names) {
        Optional<String> identifier = Agents.identifier(seen);
        if (seen.path("name").isTextual() && identifier.isPresent() && identifier.equals(Agents.identifier(agent))) {
            names.add(seen.get("name").asText());
        }
        seen.path("member").forEach(member -> names(agent, member, names));
    }
}

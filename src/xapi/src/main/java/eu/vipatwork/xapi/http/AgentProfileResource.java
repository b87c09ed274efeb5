package eu.vipatwork.xapi.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import eu.vipatwork.xapi.document.DocumentKey;

/** The profile of an agent (xAPI 1.0.3 Communication 2.6; 2.0 4.1.6.5). */
@Path("agents/profile")
@ApplicationScoped
public class AgentProfileResource extends ProfileResource {

    /** For the CDI proxy. */
    protected AgentProfileResource() {
        this(null);
    }

    @Inject
    public AgentProfileResource(DocumentResponses responses) {
        super(responses, "agent");
    }

    @Override
    DocumentKey key(XapiRequest call) {
        return DocumentKey.agentProfile(call.credential().organisation(), call.requiredAgent("agent"));
    }
}

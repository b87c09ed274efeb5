package eu.vipatwork.xapi.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import eu.vipatwork.xapi.document.DocumentKey;

/** The profile of an activity (xAPI 1.0.3 Communication 2.7; 2.0 4.1.6.6). */
@Path("activities/profile")
@ApplicationScoped
public class ActivityProfileResource extends ProfileResource {

    /** For the CDI proxy. */
    protected ActivityProfileResource() {
        this(null);
    }

    @Inject
    public ActivityProfileResource(DocumentResponses responses) {
        super(responses, "activityId");
    }

    @Override
    DocumentKey key(XapiRequest call) {
        return DocumentKey.activityProfile(call.credential().organisation(), call.requiredIri("activityId"));
    }
}

package eu.vipatwork.site.http;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/**
 * Reads a form once, before anybody decides upon it: at most {@value #LIMIT} bytes, well-formed UTF-8. What is larger
 * is refused with 413, what is malformed with 400, and the page says so.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class FormFilter implements ContainerRequestFilter {

    static final int LIMIT = 1_000_000;

    private final RequestContext visit;

    protected FormFilter() {
        this(null); // for the proxy
    }

    @Inject
    public FormFilter(RequestContext visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        visit.at(request.getUriInfo().getRequestUri().getRawPath() + query(request));
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return;
        }
        if (request.getLength() > LIMIT) {
            refuse(request, Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(request, Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        try {
            visit.sent(Form.of(body));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            refuse(request, Response.Status.BAD_REQUEST, "malformed");
        }
    }

    private static String query(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static void refuse(ContainerRequestContext request, Response.Status status, String reason) {
        request.abortWith(View.refusal(status.getStatusCode(), reason));
    }
}

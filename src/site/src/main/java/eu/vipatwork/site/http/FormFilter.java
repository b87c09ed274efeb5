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
 * Reads a form before the other filters need it. A form of more than {@value #LIMIT} bytes is refused with 413, one
 * that is not well-formed UTF-8 with 400, each by a page that says so.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class FormFilter implements ContainerRequestFilter {

    static final int LIMIT = 1_000_000;

    private final RequestContext request;

    protected FormFilter() {
        this(null); // for the proxy
    }

    @Inject
    public FormFilter(RequestContext request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext httpRequest) throws IOException {
        request.at(httpRequest.getUriInfo().getRequestUri().getRawPath() + query(httpRequest));
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(httpRequest.getMediaType())) {
            return;
        }
        if (httpRequest.getLength() > LIMIT) {
            refuse(httpRequest, Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        byte[] body = httpRequest.getEntityStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(httpRequest, Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        try {
            request.sent(Form.of(body));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            refuse(httpRequest, Response.Status.BAD_REQUEST, "malformed");
        }
    }

    private static String query(ContainerRequestContext httpRequest) {
        String query = httpRequest.getUriInfo().getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static void refuse(ContainerRequestContext httpRequest, Response.Status status, String reason) {
        httpRequest.abortWith(View.refusal(status.getStatusCode(), reason));
    }
}

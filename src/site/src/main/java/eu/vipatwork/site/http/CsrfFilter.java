package eu.vipatwork.site.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/**
 * Refuses cross-site request forgery (OWASP): a changing request must come from a page of this site, and with a session
 * it must carry that session's token in the field {@value #FIELD} or the header {@value #HEADER}. Methods with {@link
 * CrossSite} are exempt.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class CsrfFilter implements ContainerRequestFilter {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final RequestContext request;
    private final Settings settings;

    @Context
    private ResourceInfo resource;

    protected CsrfFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public CsrfFilter(RequestContext request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** For tests, which have no container to set the resource. */
    public CsrfFilter(RequestContext request, Settings settings, ResourceInfo resource) {
        this(request, settings);
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext httpRequest) {
        if (SAFE.contains(httpRequest.getMethod()) || isCrossSite()) {
            return;
        }
        boolean forged = !isFromOwnPage(httpRequest)
                || request.person()
                        .filter(person -> !matches(person.csrfToken(), sent(httpRequest)))
                        .isPresent();
        if (forged) {
            httpRequest.abortWith(View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forged"));
        }
    }

    private boolean isCrossSite() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(CrossSite.class);
    }

    private boolean isFromOwnPage(ContainerRequestContext httpRequest) {
        String site = httpRequest.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = httpRequest.getHeaderString("Origin");
        return origin == null
                || origin.equals(origin(settings.baseUrl()))
                || origin.equals(origin(httpRequest.getUriInfo().getBaseUri()));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private String sent(ContainerRequestContext httpRequest) {
        String header = httpRequest.getHeaderString(HEADER);
        return header != null ? header : request.form().raw(FIELD);
    }

    private static boolean matches(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}

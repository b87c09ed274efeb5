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
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.view.View;

/**
 * Refuses what another site made a browser send (OWASP, cross-site request forgery): a changing request must come from
 * our own pages, and with a session it must carry that session's token in the field {@value #FIELD} or the header
 * {@value #HEADER}. {@link CrossSite} lets in what proves by itself where it comes from.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class CsrfFilter implements ContainerRequestFilter {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final RequestContext visit;
    private final SiteSettings settings;

    @Context
    private ResourceInfo resource;

    protected CsrfFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public CsrfFilter(RequestContext visit, SiteSettings settings) {
        this.visit = visit;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || provesItself()) {
            return;
        }
        boolean forged = !fromOwnPage(request)
                || visit.person()
                        .filter(person -> !same(person.csrfToken(), sent(request)))
                        .isPresent();
        if (forged) {
            request.abortWith(View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forged"));
        }
    }

    private boolean provesItself() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(CrossSite.class);
    }

    private boolean fromOwnPage(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        return origin == null
                || origin.equals(origin(settings.baseUrl()))
                || origin.equals(origin(request.getUriInfo().getBaseUri()));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private String sent(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        return header != null ? header : visit.form().raw(FIELD);
    }

    private static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}

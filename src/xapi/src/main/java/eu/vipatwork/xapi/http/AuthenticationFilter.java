package eu.vipatwork.xapi.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Identifies the sender. About needs no authentication. */
@Provider
@PreMatching
@Priority(300)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {

    private final XapiAuthenticator authenticator;

    /** For the CDI proxy. */
    protected AuthenticationFilter() {
        this(null);
    }

    @Inject
    public AuthenticationFilter(XapiAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (VersionFilter.isAbout(request)) {
            return;
        }
        try {
            request.setProperty(
                    XapiRequest.CREDENTIAL,
                    authenticator.authenticate(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        } catch (XapiException e) {
            request.abortWith(e.getResponse());
        }
    }
}

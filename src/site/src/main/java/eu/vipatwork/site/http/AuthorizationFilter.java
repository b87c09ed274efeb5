package eu.vipatwork.site.http;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/**
 * Decides who may use a page. Each resource method, or its class, has {@link OpenToAll}, {@code
 * @AllowedTo(ANYBODY_SIGNED_IN)} or {@link AllowedTo} with roles. A method without one of them is closed to everyone.
 *
 * <p>A person without a session is sent to the sign-in page and then back. The fields of a form are kept in the sign-in
 * page, so that nothing typed is lost when a session has ended.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class AuthorizationFilter implements ContainerRequestFilter {

    /** The role name for every person with a session (Jakarta Servlet 6.0, 13.3). */
    public static final String ANYBODY_SIGNED_IN = "**";

    private final RequestContext request;
    private final SignInPrompt signIn;

    @Context
    private ResourceInfo resource;

    protected AuthorizationFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public AuthorizationFilter(RequestContext request, SignInPrompt signIn) {
        this.request = request;
        this.signIn = signIn;
    }

    /** For tests, which have no container to set the resource. */
    public AuthorizationFilter(RequestContext request, SignInPrompt signIn, ResourceInfo resource) {
        this(request, signIn);
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext httpRequest) {
        if (resource.getResourceMethod() == null) {
            return; // No such page: the answer is 404 or 405.
        }
        Access access = Access.of(resource);
        if (access.open()) {
            return;
        }
        Optional<SignedIn> person = request.person();
        if (person.isEmpty()) {
            httpRequest.abortWith(askToSignIn(httpRequest));
        } else if (!access.allows(person.get())) {
            httpRequest.abortWith(View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forbidden"));
        }
    }

    private Response askToSignIn(ContainerRequestContext httpRequest) {
        if (httpRequest.getMethod().equals(HttpMethod.GET)
                || httpRequest.getMethod().equals(HttpMethod.HEAD)) {
            return Response.seeOther(UriBuilder.fromPath("/sign-in")
                            .queryParam("next", "{next}")
                            .build(request.path()))
                    .build();
        }
        if (!isForm(httpRequest.getMediaType())) {
            return View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forbidden");
        }
        return signIn.resume(InterruptedForm.of(request));
    }

    /** Requests of scripts, which have no page to return to, are not forms. */
    private static boolean isForm(MediaType type) {
        return type == null
                || MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
    }

    /** Who may use a resource method. */
    private record Access(boolean open, String... roles) {

        static Access of(ResourceInfo resource) {
            return of(resource.getResourceMethod())
                    .or(() -> of(resource.getResourceClass()))
                    .orElseGet(() -> new Access(false));
        }

        private static Optional<Access> of(AnnotatedElement element) {
            if (element.isAnnotationPresent(OpenToAll.class)) {
                return Optional.of(new Access(true));
            }
            return Optional.ofNullable(element.getAnnotation(AllowedTo.class))
                    .map(allowed -> new Access(false, allowed.value()));
        }

        boolean allows(SignedIn person) {
            return Arrays.stream(roles)
                    .anyMatch(role -> role.equals(ANYBODY_SIGNED_IN) || person.is(Role.valueOf(role)));
        }
    }
}

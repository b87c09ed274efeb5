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
 * Lets in who may use a page. Each resource method, or its class, says so: {@code @OpenToAll}, {@code
 * @AllowedTo(Gatekeeper.ANYBODY_SIGNED_IN)} or the roles. A method that says nothing lets in nobody.
 *
 * <p>Whoever is not signed in is asked to sign in and then brought back. If a form was on its way, its fields travel
 * with the question, so that nothing typed is lost when a session ends early.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class AuthorizationFilter implements ContainerRequestFilter {

    /** The role name that stands for every person with a session (Jakarta Servlet 6.0, 13.3). */
    public static final String ANYBODY_SIGNED_IN = "**";

    private final RequestContext visit;
    private final SignInPrompt signIn;

    @Context
    private ResourceInfo resource;

    protected AuthorizationFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public AuthorizationFilter(RequestContext visit, SignInPrompt signIn) {
        this.visit = visit;
        this.signIn = signIn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return; // no such page: the answer is 404 or 405, for everybody
        }
        Access access = Access.of(resource);
        if (access.open()) {
            return;
        }
        Optional<SignedIn> person = visit.person();
        if (person.isEmpty()) {
            request.abortWith(askToSignIn(request));
        } else if (!access.allows(person.get())) {
            request.abortWith(View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forbidden"));
        }
    }

    private Response askToSignIn(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            return Response.seeOther(UriBuilder.fromPath("/sign-in")
                            .queryParam("next", "{next}")
                            .build(visit.path()))
                    .build();
        }
        if (!isForm(request.getMediaType())) {
            return View.refusal(Response.Status.FORBIDDEN.getStatusCode(), "forbidden");
        }
        return signIn.resume(InterruptedForm.of(visit));
    }

    /** What a script sends by itself has no page to come back to. */
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

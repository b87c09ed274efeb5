package eu.vipatwork.web.pages;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.FindSession;
import eu.vipatwork.people.SignIn;
import eu.vipatwork.people.SignInResult;
import eu.vipatwork.people.SignOut;
import eu.vipatwork.web.http.Form;
import eu.vipatwork.web.http.KeptForm;
import eu.vipatwork.web.http.SiteCookies;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** In and out. */
@Path("/")
@ApplicationScoped
@PermitAll
public class SignInPages {

    private static final String AFTERWARDS = "/courses";

    private final Visit visit;
    private final SignIn signIn;
    private final SignOut signOut;
    private final FindSession findSession;
    private final SiteCookies cookies;

    protected SignInPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public SignInPages(Visit visit, SignIn signIn, SignOut signOut, FindSession findSession, SiteCookies cookies) {
        this.visit = visit;
        this.signIn = signIn;
        this.signOut = signOut;
        this.findSession = findSession;
        this.cookies = cookies;
    }

    @GET
    @Path("sign-in")
    public Response ask(@QueryParam("next") @DefaultValue("") String next) {
        if (visit.person().isPresent()) {
            return Redirect.to(Redirect.safe(next, AFTERWARDS));
        }
        return new View("sign-in", Map.of("next", next)).status(200);
    }

    @POST
    @Path("sign-in")
    public Response signIn(@Context HttpServletRequest request, @Context HttpHeaders headers) {
        Form form = visit.form();
        KeptForm kept = KeptForm.carriedBy(form);
        SignInResult result = signIn.signIn(
                form.text("email"),
                form.raw("password"),
                request.getRemoteAddr(),
                headers.getHeaderString(HttpHeaders.USER_AGENT));
        if (result instanceof SignInResult.Accepted accepted) {
            return welcome(accepted.sessionToken(), kept, form.text("next"));
        }
        boolean tooMany = result instanceof SignInResult.TooManyAttempts;
        Map<String, Object> model = Map.of(
                "next",
                form.text("next"),
                "kept",
                kept,
                "email",
                form.text("email"),
                "problem",
                tooMany ? "too-many" : "refused");
        return new View("sign-in", model).status(tooMany ? 429 : 422);
    }

    /** On to where they were going; or, when a form was waiting for them, to that form, ready to be sent again. */
    private Response welcome(String sessionToken, KeptForm kept, String next) {
        Response way;
        if (kept.present()) {
            findSession.find(sessionToken).ifPresent(person -> visit.signedIn(person, sessionToken));
            way = new View("resume", Map.of("kept", kept)).status(200);
        } else {
            way = Redirect.to(Redirect.safe(next, AFTERWARDS));
        }
        return Response.fromResponse(way).cookie(cookies.session(sessionToken)).build();
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        visit.sessionToken().ifPresent(signOut::signOut);
        return Response.fromResponse(Redirect.to("/"))
                .cookie(cookies.noSession())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}

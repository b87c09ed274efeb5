package eu.vipatwork.account.page;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.openid.FindOpenIdProviders;
import eu.vipatwork.people.registration.AllowSelfRegistration;
import eu.vipatwork.people.session.SignIn;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignOut;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Sign-in with a password, and sign-out. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class SignInPages {

    private final RequestContext request;
    private final SignIn signIn;
    private final SignOut signOut;
    private final SignInResponse signInResponse;
    private final SiteCookies cookies;
    private final FindOpenIdProviders findProviders;
    private final AllowSelfRegistration allowSelfRegistration;

    protected SignInPages() {
        this(null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public SignInPages(
            RequestContext request,
            SignIn signIn,
            SignOut signOut,
            SignInResponse signInResponse,
            SiteCookies cookies,
            FindOpenIdProviders findProviders,
            AllowSelfRegistration allowSelfRegistration) {
        this.request = request;
        this.signIn = signIn;
        this.signOut = signOut;
        this.signInResponse = signInResponse;
        this.cookies = cookies;
        this.findProviders = findProviders;
        this.allowSelfRegistration = allowSelfRegistration;
    }

    /** @param done the action that led here: "password", "signed-out" or "erased" */
    @GET
    @Path("sign-in")
    public Response ask(
            @QueryParam("next") @DefaultValue("") String next, @QueryParam("done") @DefaultValue("") String done) {
        if (request.person().isPresent()) {
            return signInResponse.onward(next);
        }
        return page(Map.of("next", next, "done", done)).status(200);
    }

    @POST
    @Path("sign-in")
    public Response signIn(@Context HttpServletRequest httpRequest) {
        Form form = request.form();
        InterruptedForm interrupted = InterruptedForm.carriedBy(form);
        SignInResult result = signIn.signIn(form.text("email"), form.raw("password"), cookies.visitor(httpRequest));
        if (result instanceof SignInResult.Accepted || result instanceof SignInResult.SecondFactorNeeded) {
            return signInResponse.after(result, interrupted, form.text("next"));
        }
        boolean tooMany = result instanceof SignInResult.TooManyAttempts;
        Map<String, Object> model = Map.of(
                "next",
                form.text("next"),
                "kept",
                interrupted,
                "email",
                form.text("email"),
                "problem",
                tooMany ? "too-many" : "refused");
        return page(model).status(tooMany ? Response.Status.TOO_MANY_REQUESTS.getStatusCode() : View.UNPROCESSABLE);
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        request.sessionToken().ifPresent(signOut::signOut);
        return Response.fromResponse(Redirect.to("/"))
                .cookie(cookies.noSession())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private View page(Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("providers", findProviders.all());
        model.put(
                "registration",
                allowSelfRegistration.allowed().stream()
                        .map(allowed -> allowed.organisation().name())
                        .toList());
        return new View("account/sign-in", model);
    }
}

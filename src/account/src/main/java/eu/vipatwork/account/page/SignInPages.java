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

/** In and out. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class SignInPages {

    private final RequestContext visit;
    private final SignIn signIn;
    private final SignOut signOut;
    private final SignInResponse welcome;
    private final SiteCookies cookies;
    private final FindOpenIdProviders findProviders;
    private final AllowSelfRegistration allowSelfRegistration;

    protected SignInPages() {
        this(null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public SignInPages(
            RequestContext visit,
            SignIn signIn,
            SignOut signOut,
            SignInResponse welcome,
            SiteCookies cookies,
            FindOpenIdProviders findProviders,
            AllowSelfRegistration allowSelfRegistration) {
        this.visit = visit;
        this.signIn = signIn;
        this.signOut = signOut;
        this.welcome = welcome;
        this.cookies = cookies;
        this.findProviders = findProviders;
        this.allowSelfRegistration = allowSelfRegistration;
    }

    /** @param done what was just done that leads here: "password" or "signed-out" */
    @GET
    @Path("sign-in")
    public Response ask(
            @QueryParam("next") @DefaultValue("") String next, @QueryParam("done") @DefaultValue("") String done) {
        if (visit.person().isPresent()) {
            return Redirect.to(Redirect.safe(next, SignInResponse.AFTERWARDS));
        }
        return page(Map.of("next", next, "done", done)).status(200);
    }

    @POST
    @Path("sign-in")
    public Response signIn(@Context HttpServletRequest request) {
        Form form = visit.form();
        InterruptedForm kept = InterruptedForm.carriedBy(form);
        SignInResult result = signIn.signIn(form.text("email"), form.raw("password"), cookies.visitor(request));
        if (result instanceof SignInResult.Accepted || result instanceof SignInResult.SecondFactorNeeded) {
            return welcome.after(result, kept, form.text("next"));
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
        return page(model).status(tooMany ? 429 : 422);
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

    private View page(Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("providers", findProviders.all());
        model.put("registration", !allowSelfRegistration.allowed().isEmpty());
        return new View("account/sign-in", model);
    }
}

package eu.vipatwork.account.page;

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

import eu.vipatwork.people.secondfactor.EnterSecondFactor;
import eu.vipatwork.people.secondfactor.EnterSecondFactorResult;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** The second step of a sign-in: a code of the authenticator app, or a recovery code. */
@Path("/sign-in/code")
@ApplicationScoped
@OpenToAll
public class SignInCodePages {

    private final RequestContext request;
    private final EnterSecondFactor enterCode;
    private final SignInResponse signInResponse;
    private final SiteCookies cookies;

    protected SignInCodePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public SignInCodePages(
            RequestContext request, EnterSecondFactor enterCode, SignInResponse signInResponse, SiteCookies cookies) {
        this.request = request;
        this.enterCode = enterCode;
        this.signInResponse = signInResponse;
        this.cookies = cookies;
    }

    @GET
    public Response ask(@Context HttpServletRequest httpRequest, @QueryParam("next") @DefaultValue("") String next) {
        if (request.person().isPresent()) {
            return signInResponse.onward(next);
        }
        if (cookies.pendingSignIn(httpRequest).isEmpty()) {
            return Redirect.to("/sign-in");
        }
        return new View("account/sign-in-code", Map.of("next", next)).status(200);
    }

    @POST
    public Response enter(@Context HttpServletRequest httpRequest) {
        Form form = request.form();
        InterruptedForm interrupted = InterruptedForm.carriedBy(form);
        EnterSecondFactorResult result = enterCode.enter(
                cookies.pendingSignIn(httpRequest).orElse(null), form.text("code"), cookies.visitor(httpRequest));
        if (result instanceof EnterSecondFactorResult.Accepted accepted) {
            return signInResponse.after(accepted.session(), interrupted, form.text("next"));
        }
        if (result instanceof EnterSecondFactorResult.Expired) {
            Map<String, Object> model =
                    Map.of("next", form.text("next"), "kept", interrupted, "problem", "code-expired");
            return new View("account/sign-in", model).unprocessable();
        }
        boolean tooMany = result instanceof EnterSecondFactorResult.TooManyAttempts;
        String problem = tooMany
                ? "too-many"
                : result instanceof EnterSecondFactorResult.KeyLost
                        ? "code-unreadable"
                        : form.text("code").isEmpty() ? "code-missing" : "code";
        Map<String, Object> model =
                Map.of("next", form.text("next"), "kept", interrupted, "problems", Map.of("code", problem));
        return new View("account/sign-in-code", model)
                .status(tooMany ? Response.Status.TOO_MANY_REQUESTS.getStatusCode() : View.UNPROCESSABLE);
    }
}

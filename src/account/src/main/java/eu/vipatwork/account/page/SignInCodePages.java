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

/** The second half of a sign-in: a code from the app, or one from the sheet of paper. */
@Path("/sign-in/code")
@ApplicationScoped
@OpenToAll
public class SignInCodePages {

    private final RequestContext visit;
    private final EnterSecondFactor enterCode;
    private final SignInResponse welcome;
    private final SiteCookies cookies;

    protected SignInCodePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public SignInCodePages(RequestContext visit, EnterSecondFactor enterCode, SignInResponse welcome, SiteCookies cookies) {
        this.visit = visit;
        this.enterCode = enterCode;
        this.welcome = welcome;
        this.cookies = cookies;
    }

    @GET
    public Response ask(@Context HttpServletRequest request, @QueryParam("next") @DefaultValue("") String next) {
        if (visit.person().isPresent()) {
            return Redirect.to(Redirect.safe(next, SignInResponse.AFTERWARDS));
        }
        if (cookies.halfWay(request).isEmpty()) {
            return Redirect.to("/sign-in");
        }
        return new View("account/sign-in-code", Map.of("next", next)).status(200);
    }

    @POST
    public Response enter(@Context HttpServletRequest request) {
        Form form = visit.form();
        InterruptedForm kept = InterruptedForm.carriedBy(form);
        EnterSecondFactorResult result =
                enterCode.enter(cookies.halfWay(request).orElse(null), form.text("code"), cookies.visitor(request));
        if (result instanceof EnterSecondFactorResult.Accepted accepted) {
            return welcome.after(accepted.session(), kept, form.text("next"));
        }
        if (result instanceof EnterSecondFactorResult.Expired) {
            Map<String, Object> model = Map.of("next", form.text("next"), "kept", kept, "problem", "code-expired");
            return new View("account/sign-in", model).status(422);
        }
        boolean tooMany = result instanceof EnterSecondFactorResult.TooManyAttempts;
        String problem = tooMany
                ? "too-many"
                : result instanceof EnterSecondFactorResult.KeyLost
                        ? "code-unreadable"
                        : form.text("code").isEmpty() ? "code-missing" : "code";
        Map<String, Object> model =
                Map.of("next", form.text("next"), "kept", kept, "problems", Map.of("code", problem));
        return new View("account/sign-in-code", model).status(tooMany ? 429 : 422);
    }
}

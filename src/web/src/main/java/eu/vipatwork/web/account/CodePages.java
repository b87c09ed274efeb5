package eu.vipatwork.web.account;

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

import eu.vipatwork.people.EnterCode;
import eu.vipatwork.people.EnterCodeResult;
import eu.vipatwork.web.http.Form;
import eu.vipatwork.web.http.KeptForm;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.SiteCookies;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.pages.Redirect;
import eu.vipatwork.web.view.View;

/** The second half of a sign-in: a code from the app, or one from the sheet of paper. */
@Path("/sign-in/code")
@ApplicationScoped
@OpenToAll
public class CodePages {

    private final Visit visit;
    private final EnterCode enterCode;
    private final Welcome welcome;
    private final SiteCookies cookies;

    protected CodePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public CodePages(Visit visit, EnterCode enterCode, Welcome welcome, SiteCookies cookies) {
        this.visit = visit;
        this.enterCode = enterCode;
        this.welcome = welcome;
        this.cookies = cookies;
    }

    @GET
    public Response ask(@Context HttpServletRequest request, @QueryParam("next") @DefaultValue("") String next) {
        if (visit.person().isPresent()) {
            return Redirect.to(Redirect.safe(next, Welcome.AFTERWARDS));
        }
        if (cookies.halfWay(request).isEmpty()) {
            return Redirect.to("/sign-in");
        }
        return new View("account/code", Map.of("next", next)).status(200);
    }

    @POST
    public Response enter(@Context HttpServletRequest request) {
        Form form = visit.form();
        KeptForm kept = KeptForm.carriedBy(form);
        EnterCodeResult result =
                enterCode.enter(cookies.halfWay(request).orElse(null), form.text("code"), cookies.visitor(request));
        if (result instanceof EnterCodeResult.Accepted accepted) {
            return welcome.after(accepted.session(), kept, form.text("next"));
        }
        if (result instanceof EnterCodeResult.Expired) {
            Map<String, Object> model = Map.of("next", form.text("next"), "kept", kept, "problem", "code-expired");
            return new View("sign-in", model).status(422);
        }
        boolean tooMany = result instanceof EnterCodeResult.TooManyAttempts;
        String problem = tooMany
                ? "too-many"
                : result instanceof EnterCodeResult.KeyLost
                        ? "code-unreadable"
                        : form.text("code").isEmpty() ? "code-missing" : "code";
        Map<String, Object> model =
                Map.of("next", form.text("next"), "kept", kept, "problems", Map.of("code", problem));
        return new View("account/code", model).status(tooMany ? 429 : 422);
    }
}

package eu.vipatwork.account.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.secondfactor.BeginSecondFactor;
import eu.vipatwork.people.secondfactor.ConfirmSecondFactor;
import eu.vipatwork.people.secondfactor.ConfirmSecondFactorResult;
import eu.vipatwork.people.secondfactor.RenewRecoveryCodes;
import eu.vipatwork.people.secondfactor.SecondFactorKey;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Set-up of an authenticator app. Recovery codes are shown once, in the answer. */
@Path("/account/second-factor")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class SecondFactorPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final BeginSecondFactor begin;
    private final ConfirmSecondFactor confirm;
    private final RenewRecoveryCodes renew;
    private final FindSession findSession;

    protected SecondFactorPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public SecondFactorPages(
            RequestContext request,
            SiteCookies cookies,
            BeginSecondFactor begin,
            ConfirmSecondFactor confirm,
            RenewRecoveryCodes renew,
            FindSession findSession) {
        this.request = request;
        this.cookies = cookies;
        this.begin = begin;
        this.confirm = confirm;
        this.renew = renew;
        this.findSession = findSession;
    }

    @GET
    public Response show() {
        return page(Map.of(), 200);
    }

    @POST
    public Response confirm(@Context HttpServletRequest httpRequest) {
        String code = request.form().text("code");
        ConfirmSecondFactorResult result =
                confirm.confirm(request.signedIn().person(), code, cookies.visitor(httpRequest));
        if (result instanceof ConfirmSecondFactorResult.Confirmed confirmed) {
            String token = confirmed.session().sessionToken();
            findSession.find(token).ifPresent(person -> request.signedIn(person, token));
            return Response.fromResponse(codes(confirmed.recoveryCodes()))
                    .cookie(cookies.accepted(confirmed.session()))
                    .build();
        }
        return page(
                Map.of("problems", Map.of("code", code.isEmpty() ? "code-missing" : "code-setup")), View.UNPROCESSABLE);
    }

    @POST
    @Path("recovery-codes")
    public Response renew() {
        return renew.renew(request.signedIn().person())
                .map(SecondFactorPages::codes)
                .orElseGet(() -> Redirect.to("/account/second-factor"));
    }

    private static Response codes(List<String> codes) {
        return new View("account/recovery-codes", Map.of("codes", codes)).status(200);
    }

    private Response page(Map<String, ?> more, int status) {
        Optional<SecondFactorKey> key = begin.begin(request.signedIn().person());
        if (key.isEmpty()) {
            return Redirect.to("/account");
        }
        Map<String, Object> model = new HashMap<>(more);
        model.put("key", key.get());
        Optional.ofNullable(request.signedIn().secondFactorDue()).ifPresent(due -> model.put("due", due));
        return new View("account/second-factor", model).status(status);
    }
}

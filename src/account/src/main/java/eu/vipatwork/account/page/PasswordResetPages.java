package eu.vipatwork.account.page;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.password.RequestPasswordReset;
import eu.vipatwork.people.password.ResetPassword;
import eu.vipatwork.people.password.ResetPasswordResult;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Forgotten password: requests a link, and sets a new password with it. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class PasswordResetPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final Settings settings;
    private final RequestPasswordReset requestReset;
    private final ResetPassword reset;

    protected PasswordResetPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public PasswordResetPages(
            RequestContext request,
            SiteCookies cookies,
            Settings settings,
            RequestPasswordReset requestReset,
            ResetPassword reset) {
        this.request = request;
        this.cookies = cookies;
        this.settings = settings;
        this.requestReset = requestReset;
        this.reset = reset;
    }

    @GET
    @Path("forgotten-password")
    public View ask(@QueryParam("done") @DefaultValue("") String done) {
        return new View("account/forgotten-password", Map.of("sent", done.equals("sent")));
    }

    /** The answer is the same whether or not such an account exists. */
    @POST
    @Path("forgotten-password")
    public Response send(@Context HttpServletRequest browser) {
        String email = request.form().text("email");
        if (EmailAddress.parse(email).isEmpty()) {
            Map<String, Object> model = Map.of("sent", false, "email", email, "problems", Map.of("email", "email"));
            return new View("account/forgotten-password", model).unprocessable();
        }
        requestReset.request(email, settings.baseUrl() + "/reset-password/", cookies.visitor(browser));
        return Redirect.to("/forgotten-password?done=sent");
    }

    @GET
    @Path("reset-password/{token}")
    public Response choose(@PathParam("token") String token) {
        return reset.isValid(token) ? page(token, Map.of(), 200) : gone();
    }

    @POST
    @Path("reset-password/{token}")
    public Response reset(@PathParam("token") String token, @Context HttpServletRequest browser) {
        String password = request.form().raw("next-password");
        if (!password.equals(request.form().raw("repeated"))) {
            return page(token, Map.of("repeated", "repeated"), View.UNPROCESSABLE);
        }
        ResetPasswordResult result = reset.reset(token, password, cookies.visitor(browser));
        if (result instanceof ResetPasswordResult.Reset done) {
            return Response.fromResponse(Redirect.to("/sign-in?done=password"))
                    .cookie(cookies.device(done.deviceToken()), cookies.noSession())
                    .build();
        }
        if (result instanceof ResetPasswordResult.PasswordRefused refused) {
            return page(
                    token, Map.of("next-password", ProblemKey.of("password", refused.reason())), View.UNPROCESSABLE);
        }
        return gone();
    }

    private static Response page(String token, Map<String, String> problems, int status) {
        return new View("account/reset-password", Map.of("token", token, "problems", problems)).status(status);
    }

    private static Response gone() {
        return new View("account/expired-link", Map.of("kind", "reset")).status(Response.Status.GONE.getStatusCode());
    }
}

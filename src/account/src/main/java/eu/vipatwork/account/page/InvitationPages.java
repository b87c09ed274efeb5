package eu.vipatwork.account.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.registration.AcceptInvitation;
import eu.vipatwork.people.registration.AcceptInvitationResult;
import eu.vipatwork.people.registration.FindInvitations;
import eu.vipatwork.people.registration.Invitation;
import eu.vipatwork.people.registration.JoinOrganisation;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** The page behind the link of an invitation: a new account, or another organisation for an existing account. */
@Path("/invitations/{token}")
@ApplicationScoped
public class InvitationPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final FindInvitations findInvitations;
    private final AcceptInvitation accept;
    private final JoinOrganisation join;
    private final SignInResponse signInResponse;

    protected InvitationPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public InvitationPages(
            RequestContext request,
            SiteCookies cookies,
            FindInvitations findInvitations,
            AcceptInvitation accept,
            JoinOrganisation join,
            SignInResponse signInResponse) {
        this.request = request;
        this.cookies = cookies;
        this.findInvitations = findInvitations;
        this.accept = accept;
        this.join = join;
        this.signInResponse = signInResponse;
    }

    @GET
    @OpenToAll
    public Response show(@PathParam("token") String token) {
        return page(token, Map.of(), 200);
    }

    @POST
    @OpenToAll
    public Response accept(@PathParam("token") String token, @Context HttpServletRequest httpRequest) {
        Form form = request.form();
        if (request.person().isPresent()) {
            return Redirect.to("/invitations/" + token);
        }
        AcceptInvitationResult result = accept.accept(
                token, form.text("name"), form.raw("next-password"), request.locale(), cookies.visitor(httpRequest));
        if (result instanceof AcceptInvitationResult.Accepted accepted) {
            return signInResponse.after(accepted.session(), InterruptedForm.carriedBy(Form.EMPTY), "");
        }
        Map<String, String> problems = new HashMap<>();
        if (result instanceof AcceptInvitationResult.NameRefused) {
            problems.put("name", "name");
        } else if (result instanceof AcceptInvitationResult.PasswordRefused refused) {
            problems.put("next-password", ProblemKey.of("password", refused.reason()));
        }
        return page(token, Map.of("problems", problems, "name", form.text("name")), View.UNPROCESSABLE);
    }

    @POST
    @Path("join")
    @AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
    public Response join(@PathParam("token") String token) {
        return join.join(token, request.signedIn()) ? Redirect.to("/account?done=joined") : gone();
    }

    private Response page(String token, Map<String, ?> more, int status) {
        Optional<Invitation> invitation = findInvitations.byToken(token);
        if (invitation.isEmpty()) {
            return gone();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("name", Optional.ofNullable(invitation.get().name()).orElse(""));
        model.putAll(more);
        model.put("token", token);
        model.put("invitation", invitation.get());
        return new View("account/invitation", model).status(status);
    }

    private static Response gone() {
        return new View("account/expired-link", Map.of("kind", "invitation"))
                .status(Response.Status.GONE.getStatusCode());
    }
}

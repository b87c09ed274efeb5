package eu.vipatwork.account.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import eu.vipatwork.people.openid.BeginOpenIdResult;
import eu.vipatwork.people.openid.BeginOpenIdSignIn;
import eu.vipatwork.people.openid.FinishOpenIdResult;
import eu.vipatwork.people.openid.FinishOpenIdSignIn;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Sign-in with an organisation's OpenID provider. A person who is already signed in connects the two accounts. */
@Path("/sign-in/openid")
@ApplicationScoped
@OpenToAll
public class OpenIdPages {

    private static final Logger LOG = System.getLogger(OpenIdPages.class.getName());

    private final RequestContext request;
    private final Settings settings;
    private final SiteCookies cookies;
    private final BeginOpenIdSignIn begin;
    private final FinishOpenIdSignIn finish;
    private final SignInResponse signInResponse;

    protected OpenIdPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public OpenIdPages(
            RequestContext request,
            Settings settings,
            SiteCookies cookies,
            BeginOpenIdSignIn begin,
            FinishOpenIdSignIn finish,
            SignInResponse signInResponse) {
        this.request = request;
        this.settings = settings;
        this.cookies = cookies;
        this.begin = begin;
        this.finish = finish;
        this.signInResponse = signInResponse;
    }

    /** Answers with a page that links to the provider: the policy does not allow a form to redirect to another site. */
    @POST
    public Response begin() {
        OrganisationId organisation = PathId.of(request.form().text("organisation"), OrganisationId::of);
        BeginOpenIdResult result = begin.begin(
                organisation,
                URI.create(settings.baseUrl() + "/sign-in/openid/answer"),
                request.person().map(SignedIn::person));
        if (result instanceof BeginOpenIdResult.GoTo onward) {
            return Response.fromResponse(new View(
                                    "account/onward",
                                    Map.of("address", onward.address().toString()))
                            .status(200))
                    .header("Refresh", "0; url=" + onward.address())
                    .cookie(cookies.openIdSignIn(onward.browserToken()))
                    .build();
        }
        if (result instanceof BeginOpenIdResult.ProviderFailed failed) {
            LOG.log(Level.WARNING, "the OpenID provider of {0} failed: {1}", organisation, failed.reason());
            return refused("failed");
        }
        throw new NotFoundException();
    }

    @GET
    @Path("answer")
    public Response finish(@Context HttpServletRequest httpRequest, @Context UriInfo uri) {
        Map<String, String> parameters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        FinishOpenIdResult result =
                finish.finish(cookies.openIdSignIn(httpRequest).orElse(null), parameters, cookies.visitor(httpRequest));
        return Response.fromResponse(answer(result))
                .cookie(cookies.noOpenIdSignIn())
                .build();
    }

    private Response answer(FinishOpenIdResult result) {
        if (result instanceof FinishOpenIdResult.Known known) {
            return known.result() instanceof SignInResult.Refused
                            || known.result() instanceof SignInResult.TooManyAttempts
                    ? refused("locked")
                    : signInResponse.after(known.result(), InterruptedForm.carriedBy(Form.EMPTY), "");
        }
        if (result instanceof FinishOpenIdResult.Connected) {
            return Redirect.to("/account?done=connected");
        }
        if (result instanceof FinishOpenIdResult.ProviderFailed failed) {
            LOG.log(Level.WARNING, "an OpenID provider failed: {0}", failed.reason());
            return refused("failed");
        }
        if (result instanceof FinishOpenIdResult.HasAccount) {
            return refused("has-account");
        }
        if (result instanceof FinishOpenIdResult.ConnectedElsewhere) {
            return refused("connected-elsewhere");
        }
        return refused(result instanceof FinishOpenIdResult.Cancelled ? "cancelled" : "expired");
    }

    private static Response refused(String reason) {
        return new View("account/openid", Map.of("reason", reason)).unprocessable();
    }
}

package eu.vipatwork.lti.page;

import java.net.URI;
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
import jakarta.ws.rs.core.UriInfo;

import eu.vipatwork.account.page.SignInResponse;
import eu.vipatwork.lti.launch.AcceptLaunch;
import eu.vipatwork.lti.launch.BeginLogin;
import eu.vipatwork.lti.launch.BrowserToken;
import eu.vipatwork.lti.launch.CheckLaunch;
import eu.vipatwork.lti.launch.LaunchTicketRepository;
import eu.vipatwork.lti.launch.PrepareLaunchDestination;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.session.CompleteSignIn;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.CrossSite;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/**
 * Login initiation and launch (LTI 1.3, OpenID Connect third-party login). A cookie, allowed in frames, proves that the
 * browser that ends a launch began it; without the cookie, the platform's storage does; without that, the person
 * continues in a new window and confirms who they are.
 */
@Path("/lti")
@ApplicationScoped
@OpenToAll
public class LaunchPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final BeginLogin beginLogin;
    private final CheckLaunch checkLaunch;
    private final AcceptLaunch acceptLaunch;
    private final PrepareLaunchDestination prepareDestination;
    private final CompleteSignIn completeSignIn;
    private final LaunchTicketRepository arrivals;
    private final SignInResponse signInResponse;

    protected LaunchPages() {
        this(null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public LaunchPages(
            RequestContext request,
            SiteCookies cookies,
            BeginLogin beginLogin,
            CheckLaunch checkLaunch,
            AcceptLaunch acceptLaunch,
            PrepareLaunchDestination prepareDestination,
            CompleteSignIn completeSignIn,
            LaunchTicketRepository arrivals,
            SignInResponse signInResponse) {
        this.request = request;
        this.cookies = cookies;
        this.beginLogin = beginLogin;
        this.checkLaunch = checkLaunch;
        this.acceptLaunch = acceptLaunch;
        this.prepareDestination = prepareDestination;
        this.completeSignIn = completeSignIn;
        this.arrivals = arrivals;
        this.signInResponse = signInResponse;
    }

    @GET
    @Path("login")
    public Response loginByGet(@Context UriInfo uri) {
        return login(new LaunchParameters(uri.getQueryParameters()));
    }

    @POST
    @Path("login")
    @CrossSite
    public Response loginByPost() {
        return login(new LaunchParameters(request.form().fields()));
    }

    /** The address was opened without a launch. */
    @GET
    @Path("launch")
    public View explain() {
        return new View("lti/launch");
    }

    @POST
    @Path("launch")
    @CrossSite
    public Response launch(@Context HttpServletRequest servletRequest) {
        try {
            return signIn(checkLaunch.check(new LaunchParameters(request.form().fields())), servletRequest);
        } catch (LaunchRefused refused) {
            return RefusedLaunchView.page(refused);
        }
    }

    private Response login(LaunchParameters parameters) {
        try {
            BeginLogin.GoTo goTo = beginLogin.begin(parameters);
            BrowserToken browser = goTo.browser();
            Response way = goTo.storageTarget()
                    .map(target -> storeAtPlatform(goTo, target))
                    .orElseGet(() -> Response.status(Response.Status.FOUND)
                            .location(goTo.address())
                            .build());
            return Response.fromResponse(way)
                    .header("Set-Cookie", cookies.atPlatform(browser.name(), browser.value()))
                    .build();
        } catch (LaunchRefused refused) {
            return RefusedLaunchView.page(refused);
        }
    }

    /** The platform offers storage: a script stores the browser's token there, then goes on; a link goes on without. */
    private static Response storeAtPlatform(BeginLogin.GoTo goTo, String target) {
        return new View(
                        "lti/keep-session",
                        Map.of(
                                "address", goTo.address().toString(),
                                "target", target,
                                "origin", origin(goTo.address()),
                                "name", goTo.browser().name(),
                                "token", goTo.browser().value()))
                .status(200);
    }

    /** The origin of the authorization address, the only one that messages to the storage are sent to. */
    private static String origin(URI authorization) {
        return authorization.getScheme() + "://" + authorization.getRawAuthority();
    }

    private Response signIn(CheckLaunch.Checked checked, HttpServletRequest servletRequest) throws LaunchRefused {
        Launch launch = checked.launch();
        Optional<String> kept = cookies.atPlatform(servletRequest, BrowserToken.name(checked.state()));
        if (kept.filter(token -> !new BrowserToken(token).begins(checked.state()))
                .isPresent()) {
            throw new LaunchRefused(LaunchFault.BROWSER_CHANGED);
        }
        launch.locale().ifPresent(request::speak);
        AcceptLaunch.Accepted accepted = Retry.onConflict(() -> acceptLaunch.accept(launch));
        String destination = prepareDestination.prepare(launch, accepted, request.locale());
        if (kept.isEmpty()) {
            return inWindow(checked, accepted, destination, WindowReason.NO_COOKIE);
        }
        SignInResult result = completeSignIn.complete(
                accepted.person(), cookies.visitor(servletRequest), AuditDetail.of("by-platform"));
        if (result instanceof SignInResult.Accepted signedIn) {
            return framed(launch, servletRequest)
                    ? Response.fromResponse(Redirect.to(destination))
                            .header("Set-Cookie", cookies.framedSession(signedIn.sessionToken()))
                            .build()
                    : Response.fromResponse(Redirect.to(destination))
                            .cookie(cookies.session(signedIn.sessionToken()))
                            .build();
        }
        if (result instanceof SignInResult.SecondFactorNeeded) {
            // The platform authenticates the person, but not the second factor of this site. The page for the code
            // needs
            // cookies, which browsers do not keep within a frame: there it is opened in a window.
            return framed(launch, servletRequest)
                    ? inWindow(checked, accepted, destination, WindowReason.SECOND_FACTOR)
                    : signInResponse.after(result, InterruptedForm.carriedBy(Form.EMPTY), destination);
        }
        throw new LaunchRefused(LaunchFault.PERSON_LOCKED);
    }

    private enum WindowReason {
        NO_COOKIE,
        SECOND_FACTOR
    }

    /** Continues the launch in a new window. */
    private Response inWindow(
            CheckLaunch.Checked checked, AcceptLaunch.Accepted accepted, String destination, WindowReason reason) {
        Launch launch = checked.launch();
        String ticket = arrivals.wait(accepted.person(), launch.registration().name(), destination, checked.state());
        return new View(
                        "lti/window",
                        Map.of(
                                "ticket", ticket,
                                "code", reason == WindowReason.SECOND_FACTOR,
                                "name", BrowserToken.name(checked.state()),
                                "target", checked.storageTarget().orElse(""),
                                "origin",
                                        origin(launch.registration().addresses().authorization())))
                .status(200);
    }

    /** Browsers send where a page will be shown (Fetch Metadata); for others, the launch says it. */
    private static boolean framed(Launch launch, HttpServletRequest servletRequest) {
        String destination = servletRequest.getHeader("Sec-Fetch-Dest");
        return destination == null ? !launch.window() : !destination.equals("document");
    }
}

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
 * The way in from a learning platform. That the browser which ends a launch began it is shown by a cookie that also comes
 * back within a frame; where none does, by what the platform's storage kept; where there is none, the person goes on in
 * a window of our own and sees there as whom.
 */
@Path("/lti")
@ApplicationScoped
@OpenToAll
public class LaunchPages {

    private final RequestContext visit;
    private final SiteCookies cookies;
    private final BeginLogin beginLogin;
    private final CheckLaunch checkLaunch;
    private final AcceptLaunch acceptLaunch;
    private final PrepareLaunchDestination destinations;
    private final CompleteSignIn completeSignIn;
    private final LaunchTicketRepository arrivals;
    private final SignInResponse welcome;

    protected LaunchPages() {
        this(null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public LaunchPages(
            RequestContext visit,
            SiteCookies cookies,
            BeginLogin beginLogin,
            CheckLaunch checkLaunch,
            AcceptLaunch acceptLaunch,
            PrepareLaunchDestination destinations,
            CompleteSignIn completeSignIn,
            LaunchTicketRepository arrivals,
            SignInResponse welcome) {
        this.visit = visit;
        this.cookies = cookies;
        this.beginLogin = beginLogin;
        this.checkLaunch = checkLaunch;
        this.acceptLaunch = acceptLaunch;
        this.destinations = destinations;
        this.completeSignIn = completeSignIn;
        this.arrivals = arrivals;
        this.welcome = welcome;
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
        return login(new LaunchParameters(visit.form().fields()));
    }

    /** Somebody opened the address by hand. */
    @GET
    @Path("launch")
    public View explain() {
        return new View("lti/launch");
    }

    @POST
    @Path("launch")
    @CrossSite
    public Response launch(@Context HttpServletRequest request) {
        try {
            return arrive(checkLaunch.check(new LaunchParameters(visit.form().fields())), request);
        } catch (LaunchRefused refused) {
            return RefusedLaunchView.page(refused);
        }
    }

    private Response login(LaunchParameters parameters) {
        try {
            BeginLogin.GoTo goTo = beginLogin.begin(parameters);
            BrowserToken browser = goTo.browser();
            Response way = goTo.storageTarget()
                    .map(target -> keep(goTo, target))
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

    /** The platform offers to keep the browser's token: a script asks it to, then goes on; a link does without. */
    private static Response keep(BeginLogin.GoTo goTo, String target) {
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

    /** Messages to the storage go to the origin of the authorization address, to nobody else. */
    private static String origin(URI authorization) {
        return authorization.getScheme() + "://" + authorization.getRawAuthority();
    }

    private Response arrive(CheckLaunch.Checked checked, HttpServletRequest request) throws LaunchRefused {
        Launch launch = checked.launch();
        Optional<String> kept = cookies.atPlatform(request, BrowserToken.name(checked.state()));
        if (kept.filter(token -> !new BrowserToken(token).begins(checked.state()))
                .isPresent()) {
            throw new LaunchRefused(LaunchFault.BROWSER_CHANGED);
        }
        launch.locale().ifPresent(visit::speak);
        AcceptLaunch.Accepted accepted = Retry.onConflict(() -> acceptLaunch.accept(launch));
        String destination = destinations.of(launch, accepted, visit.locale());
        if (kept.isEmpty()) {
            return waiting(checked, accepted, destination, false);
        }
        SignInResult result =
                completeSignIn.complete(accepted.person(), cookies.visitor(request), AuditDetail.of("by-platform"));
        if (result instanceof SignInResult.Accepted in) {
            return framed(launch, request)
                    ? Response.fromResponse(Redirect.to(destination))
                            .header("Set-Cookie", cookies.framedSession(in.sessionToken()))
                            .build()
                    : Response.fromResponse(Redirect.to(destination))
                            .cookie(cookies.session(in.sessionToken()))
                            .build();
        }
        if (result instanceof SignInResult.SecondFactorNeeded) {
            // The platform vouches for who they are, not for the second step that they have here. Browsers keep nothing
            // for the code's page within a frame, so there a window asks for it.
            return framed(launch, request)
                    ? waiting(checked, accepted, destination, true)
                    : welcome.after(result, InterruptedForm.carriedBy(Form.EMPTY), destination);
        }
        throw new LaunchRefused(LaunchFault.PERSON_LOCKED);
    }

    /** @param code whether a window is needed for the code of a second factor, and not for want of cookies */
    private Response waiting(
            CheckLaunch.Checked checked, AcceptLaunch.Accepted accepted, String destination, boolean code) {
        Launch launch = checked.launch();
        String ticket = arrivals.wait(accepted.person(), launch.registration().name(), destination, checked.state());
        return new View(
                        "lti/window",
                        Map.of(
                                "ticket", ticket,
                                "code", code,
                                "name", BrowserToken.name(checked.state()),
                                "target", checked.storageTarget().orElse(""),
                                "origin",
                                        origin(launch.registration().addresses().authorization())))
                .status(200);
    }

    /** Browsers say where a page will stand (Fetch Metadata); for those that do not, the platform does. */
    private static boolean framed(Launch launch, HttpServletRequest request) {
        String place = request.getHeader("Sec-Fetch-Dest");
        return place == null ? !launch.window() : !place.equals("document");
    }
}

package eu.vipatwork.lti.page;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.account.page.SignInResponse;
import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.lti.launch.BrowserToken;
import eu.vipatwork.lti.launch.LaunchTicketRepository;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.session.CompleteSignIn;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/**
 * Continues in a new window what began in a platform's frame. Cookies of a frame are not sent by a window, so the
 * window gets a session of its own.
 */
@Path("/lti")
@ApplicationScoped
public class WindowPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final LaunchTicketRepository arrivals;
    private final CompleteSignIn completeSignIn;
    private final FindPeople findPeople;
    private final FindSession findSession;
    private final SealedTokens handover;
    private final SignInResponse signInResponse;

    protected WindowPages() {
        this(null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public WindowPages(
            RequestContext request,
            SiteCookies cookies,
            LaunchTicketRepository arrivals,
            CompleteSignIn completeSignIn,
            FindPeople findPeople,
            FindSession findSession,
            SealedTokens handover,
            SignInResponse signInResponse) {
        this.request = request;
        this.cookies = cookies;
        this.arrivals = arrivals;
        this.completeSignIn = completeSignIn;
        this.findPeople = findPeople;
        this.findSession = findSession;
        this.handover = handover;
        this.signInResponse = signInResponse;
    }

    /**
     * The browser kept no cookie within the frame. If the platform's storage shows that this browser began the launch,
     * the person is signed in at once. Otherwise they confirm the name that the platform sent: a link from another
     * person must not sign them in as that person.
     */
    @POST
    @Path("arrivals")
    @OpenToAll
    public Response arrive(@Context HttpServletRequest servletRequest) {
        Form form = request.form();
        String ticket = form.text("ticket");
        Optional<LaunchTicketRepository.Arrival> arrival = arrivals.find(ticket);
        if (arrival.isEmpty()) {
            return expired();
        }
        boolean proven = !form.text("token").isEmpty() && arrival.get().isOf(new BrowserToken(form.text("token")));
        if (!proven && !form.text("confirmed").equals("yes")) {
            return new View(
                            "lti/confirm",
                            Map.of(
                                    "ticket", ticket,
                                    "who", name(arrival.get().person()),
                                    "platform", arrival.get().platform()))
                    .status(200);
        }
        return arrivals.take(ticket)
                .map(taken -> signIn(taken.person(), taken.destination(), servletRequest))
                .orElseGet(WindowPages::expired);
    }

    /** The form of {@link FullWindowButton} sends the session of the frame. */
    @POST
    @Path("windows")
    @OpenToAll
    public Response open(@Context HttpServletRequest servletRequest) {
        Form form = request.form();
        return handover.openSession(form.text("handover"))
                .flatMap(findSession::find)
                .map(person -> signIn(person.person(), form.text("next"), servletRequest))
                .orElseGet(WindowPages::expired);
    }

    private Response signIn(PersonId person, String destination, HttpServletRequest servletRequest) {
        SignInResult result =
                completeSignIn.complete(person, cookies.visitor(servletRequest), AuditDetail.of("by-platform"));
        if (result instanceof SignInResult.SecondFactorNeeded) {
            return signInResponse.after(result, InterruptedForm.carriedBy(Form.EMPTY), destination);
        }
        return result instanceof SignInResult.Accepted accepted
                ? Response.fromResponse(Redirect.to(Redirect.safe(destination, "/courses")))
                        .cookie(cookies.session(accepted.sessionToken()))
                        .build()
                : expired();
    }

    private static Response expired() {
        return new View("lti/expired-ticket").status(Response.Status.GONE.getStatusCode());
    }

    private String name(PersonId person) {
        return findPeople.byId(person).map(Person::name).orElse("");
    }
}

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
 * Leads out of a platform's frame into a window of our own. A session within a frame stays there, so the window gets one
 * of its own.
 */
@Path("/lti")
@ApplicationScoped
public class WindowPages {

    private final RequestContext visit;
    private final SiteCookies cookies;
    private final LaunchTicketRepository arrivals;
    private final CompleteSignIn completeSignIn;
    private final FindPeople findPeople;
    private final FindSession findSession;
    private final SealedTokens handover;
    private final SignInResponse welcome;

    protected WindowPages() {
        this(null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public WindowPages(
            RequestContext visit,
            SiteCookies cookies,
            LaunchTicketRepository arrivals,
            CompleteSignIn completeSignIn,
            FindPeople findPeople,
            FindSession findSession,
            SealedTokens handover,
            SignInResponse welcome) {
        this.visit = visit;
        this.cookies = cookies;
        this.arrivals = arrivals;
        this.completeSignIn = completeSignIn;
        this.findPeople = findPeople;
        this.findSession = findSession;
        this.handover = handover;
        this.welcome = welcome;
    }

    /**
     * Somebody's browser kept nothing within the frame. Whose storage shows that they began the launch goes in at once;
     * everybody else is asked whether they are who the platform says, lest a stranger's link signs them in as somebody.
     */
    @POST
    @Path("arrivals")
    @OpenToAll
    public Response arrive(@Context HttpServletRequest request) {
        Form form = visit.form();
        String ticket = form.text("ticket");
        Optional<LaunchTicketRepository.Arrival> arrival = arrivals.find(ticket);
        if (arrival.isEmpty()) {
            return gone();
        }
        boolean shown = !form.text("token").isEmpty() && arrival.get().isOf(new BrowserToken(form.text("token")));
        if (!shown && !form.text("confirmed").equals("yes")) {
            return new View(
                            "lti/confirm",
                            Map.of(
                                    "ticket", ticket,
                                    "who", name(arrival.get().person()),
                                    "platform", arrival.get().platform()))
                    .status(200);
        }
        return arrivals.take(ticket)
                .map(taken -> in(taken.person(), taken.destination(), request))
                .orElseGet(WindowPages::gone);
    }

    /** The button of a framed page sends its session to the window that it opens. */
    @POST
    @Path("windows")
    @OpenToAll
    public Response open(@Context HttpServletRequest request) {
        Form form = visit.form();
        return handover.openSession(form.text("handover"))
                .flatMap(findSession::find)
                .map(person -> in(person.person(), form.text("next"), request))
                .orElseGet(WindowPages::gone);
    }

    private Response in(PersonId person, String destination, HttpServletRequest request) {
        SignInResult result = completeSignIn.complete(person, cookies.visitor(request), AuditDetail.of("by-platform"));
        if (result instanceof SignInResult.SecondFactorNeeded) {
            return welcome.after(result, InterruptedForm.carriedBy(Form.EMPTY), destination);
        }
        return result instanceof SignInResult.Accepted in
                ? Response.fromResponse(Redirect.to(Redirect.safe(destination, "/courses")))
                        .cookie(cookies.session(in.sessionToken()))
                        .build()
                : gone();
    }

    private static Response gone() {
        return new View("lti/expired-ticket").status(Response.Status.GONE.getStatusCode());
    }

    private String name(PersonId person) {
        return findPeople.byId(person).map(Person::name).orElse("");
    }
}

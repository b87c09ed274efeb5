package eu.vipatwork.account.page;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import eu.vipatwork.people.session.FindSession;
import eu.vipatwork.people.session.SignInResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** What follows a proof: the question for a code, or the way on to where the person was going. */
@Dependent
public class SignInResponse {

    /** Where people go who were on their way to nowhere. */
    public static final String AFTERWARDS = "/courses";

    private final RequestContext visit;
    private final FindSession findSession;
    private final SiteCookies cookies;
    private final InstantSource clock;

    @Inject
    public SignInResponse(RequestContext visit, FindSession findSession, SiteCookies cookies, InstantSource clock) {
        this.visit = visit;
        this.findSession = findSession;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * @param result accepted, or a second factor needed
     * @param kept a form that waits to be sent again, or none
     * @param next where they were going; empty when nowhere
     * @throws IllegalArgumentException when the proof did not hold
     */
    public Response after(SignInResult result, InterruptedForm kept, String next) {
        if (result instanceof SignInResult.Accepted accepted) {
            return in(accepted, kept, next);
        }
        if (result instanceof SignInResult.SecondFactorNeeded needed) {
            return Response.fromResponse(askForCode(kept, next))
                    .cookie(cookies.halfWay(needed.pendingToken()))
                    .build();
        }
        throw new IllegalArgumentException("nobody to welcome: " + result);
    }

    /** A form that waits travels in the page, so the page is the answer itself. */
    private static Response askForCode(InterruptedForm kept, String next) {
        if (kept.present()) {
            return new View("account/sign-in-code", Map.of("kept", kept, "next", next)).status(200);
        }
        return Response.seeOther(UriBuilder.fromPath("/sign-in/code")
                        .queryParam("next", "{next}")
                        .build(next))
                .build();
    }

    /** On to where they were going; or, when a form was waiting for them, to that form, ready to be sent again. */
    private Response in(SignInResult.Accepted accepted, InterruptedForm kept, String next) {
        Optional<SignedIn> person = findSession.find(accepted.sessionToken());
        Response way;
        if (kept.present()) {
            person.ifPresent(found -> visit.signedIn(found, accepted.sessionToken()));
            way = new View("account/resume", Map.of("kept", kept)).status(200);
        } else if (person.filter(found -> found.isSecondFactorOverdue(clock.instant()))
                .isPresent()) {
            way = Redirect.to("/account/second-factor");
        } else {
            way = Redirect.to(Redirect.safe(next, AFTERWARDS));
        }
        return Response.fromResponse(way).cookie(cookies.accepted(accepted)).build();
    }
}

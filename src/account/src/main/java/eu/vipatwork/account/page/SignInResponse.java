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
import eu.vipatwork.site.Features;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.InterruptedForm;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** The answer after a password or an OpenID sign-in: the form for a code, or the next page. */
@Dependent
public class SignInResponse {

    private final RequestContext request;
    private final FindSession findSession;
    private final SiteCookies cookies;
    private final Features features;
    private final InstantSource clock;

    @Inject
    public SignInResponse(
            RequestContext request,
            FindSession findSession,
            SiteCookies cookies,
            Features features,
            InstantSource clock) {
        this.request = request;
        this.findSession = findSession;
        this.cookies = cookies;
        this.features = features;
        this.clock = clock;
    }

    /**
     * The answer to a successful first step.
     *
     * @param interrupted a form to be sent again, if present
     * @param next the requested page; may be empty
     * @throws IllegalArgumentException for any other result
     */
    public Response after(SignInResult result, InterruptedForm interrupted, String next) {
        if (result instanceof SignInResult.Accepted accepted) {
            return signedIn(accepted, interrupted, next);
        }
        if (result instanceof SignInResult.SecondFactorNeeded needed) {
            return Response.fromResponse(askForCode(interrupted, next))
                    .cookie(cookies.pendingSignIn(needed.pendingToken()))
                    .build();
        }
        throw new IllegalArgumentException("not a successful sign-in: " + result);
    }

    /** A redirect of a person who is signed in already. */
    Response onward(String next) {
        return Redirect.to(Redirect.safe(next, features.startPage(request.person())));
    }

    /** An interrupted form is part of the page, so the page itself is the answer; otherwise a redirect. */
    private static Response askForCode(InterruptedForm interrupted, String next) {
        if (interrupted.present()) {
            return new View("account/sign-in-code", Map.of("kept", interrupted, "next", next)).status(200);
        }
        return Response.seeOther(UriBuilder.fromPath("/sign-in/code")
                        .queryParam("next", "{next}")
                        .build(next))
                .build();
    }

    /** The interrupted form, ready to be sent again; otherwise a redirect to the requested page. */
    private Response signedIn(SignInResult.Accepted accepted, InterruptedForm interrupted, String next) {
        Optional<SignedIn> person = findSession.find(accepted.sessionToken());
        Response response;
        if (interrupted.present()) {
            person.ifPresent(found -> request.signedIn(found, accepted.sessionToken()));
            response = new View("account/resume", Map.of("kept", interrupted)).status(200);
        } else if (person.filter(found -> found.isSecondFactorOverdue(clock.instant()))
                .isPresent()) {
            response = Redirect.to("/account/second-factor");
        } else {
            response = Redirect.to(Redirect.safe(next, features.startPage(person)));
        }
        return Response.fromResponse(response)
                .cookie(cookies.accepted(accepted))
                .build();
    }
}

package eu.vipatwork.account.page;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.account.AdministratorPassword;
import eu.vipatwork.people.ChooseLanguage;
import eu.vipatwork.people.RenamePerson;
import eu.vipatwork.people.password.ChangePassword;
import eu.vipatwork.people.password.ChangePasswordResult;
import eu.vipatwork.people.secondfactor.FindSignInMethods;
import eu.vipatwork.people.session.EndSession;
import eu.vipatwork.people.session.FindSessions;
import eu.vipatwork.people.session.SessionId;
import eu.vipatwork.people.session.SessionSummary;
import eu.vipatwork.people.session.SignOutEverywhere;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** A person's own account: name, password, language and sessions. */
@Path("/account")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class AccountPages {

    private static final Set<String> DONE =
            Set.of("name", "password", "language", "session-ended", "second-factor", "joined", "connected");

    private final RequestContext request;
    private final SiteCookies cookies;
    private final FindSessions findSessions;
    private final FindSignInMethods findProofs;
    private final RenamePerson renamePerson;
    private final ChangePassword changePassword;
    private final ChooseLanguage chooseLanguage;
    private final EndSession endSession;
    private final SignOutEverywhere signOutEverywhere;
    private final AdministratorPassword administratorPassword;

    protected AccountPages() {
        this(null, null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public AccountPages(
            RequestContext request,
            SiteCookies cookies,
            FindSessions findSessions,
            FindSignInMethods findProofs,
            RenamePerson renamePerson,
            ChangePassword changePassword,
            ChooseLanguage chooseLanguage,
            EndSession endSession,
            SignOutEverywhere signOutEverywhere,
            AdministratorPassword administratorPassword) {
        this.request = request;
        this.cookies = cookies;
        this.findSessions = findSessions;
        this.findProofs = findProofs;
        this.renamePerson = renamePerson;
        this.changePassword = changePassword;
        this.chooseLanguage = chooseLanguage;
        this.endSession = endSession;
        this.signOutEverywhere = signOutEverywhere;
        this.administratorPassword = administratorPassword;
    }

    /** A session in the list; {@code browser} and {@code address} are null when unknown. */
    public record SessionRow(String id, String browser, String address, Instant lastSeen, boolean current) {

        static SessionRow of(SessionSummary session) {
            return new SessionRow(
                    session.id().toString(),
                    BrowserName.of(session.userAgent()).orElse(null),
                    session.remoteAddress(),
                    session.lastSeen(),
                    session.current());
        }
    }

    /** @param done the action that was just done, for the banner */
    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done) {
        return page(DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    /** Ends all other sessions; this one continues with a new token. */
    @POST
    @Path("password")
    public Response changePassword(@Context HttpServletRequest httpRequest) throws IOException {
        Form form = request.form();
        String next = form.raw("next-password");
        if (form.raw("password").isEmpty()) {
            return refused("password", "password-missing", View.UNPROCESSABLE);
        }
        if (!next.equals(form.raw("repeated"))) {
            return refused("repeated", "repeated", View.UNPROCESSABLE);
        }
        SignedIn person = request.signedIn();
        ChangePasswordResult result =
                changePassword.change(person.person(), form.raw("password"), next, cookies.visitor(httpRequest));
        if (result instanceof ChangePasswordResult.Changed changed) {
            administratorPassword.forget(person.email());
            return Response.fromResponse(Redirect.to("/account?done=password"))
                    .cookie(cookies.accepted(changed.session()))
                    .build();
        }
        if (result instanceof ChangePasswordResult.PasswordRefused refused) {
            return refused("next-password", ProblemKey.of("password", refused.reason()), View.UNPROCESSABLE);
        }
        return result instanceof ChangePasswordResult.TooManyAttempts
                ? refused("password", "too-many", Response.Status.TOO_MANY_REQUESTS.getStatusCode())
                : refused("password", "password-wrong", View.UNPROCESSABLE);
    }

    @POST
    @Path("name")
    public Response rename() {
        String name = request.form().text("name");
        return renamePerson.rename(request.signedIn().person(), name)
                ? Redirect.to("/account?done=name")
                : page(Map.of("problems", Map.of("name", "name"), "typedName", name))
                        .unprocessable();
    }

    /** Without a language the browser decides. */
    @POST
    @Path("language")
    public Response chooseLanguage() {
        String tag = request.form().text("language");
        if (tag.isEmpty()) {
            chooseLanguage.choose(request.signedIn().person(), null);
            return Response.fromResponse(Redirect.to("/account?done=language"))
                    .cookie(cookies.noLanguage())
                    .build();
        }
        Locale language = Messages.in(Locale.forLanguageTag(tag)).locale();
        chooseLanguage.choose(request.signedIn().person(), language);
        return Response.fromResponse(Redirect.to("/account?done=language"))
                .cookie(cookies.language(language.toLanguageTag()))
                .build();
    }

    @POST
    @Path("sessions/{session}/end")
    public Response endSession(@PathParam("session") String session) {
        endSession.end(request.signedIn().person(), PathId.of(session, SessionId::of));
        return Redirect.to("/account?done=session-ended#sessions");
    }

    /** Ends all sessions, also this one. */
    @POST
    @Path("sign-out-everywhere")
    public Response signOutEverywhere() {
        signOutEverywhere.signOut(request.signedIn().person());
        return Response.fromResponse(Redirect.to("/sign-in?done=signed-out"))
                .cookie(cookies.noSession())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private Response refused(String field, String problem, int status) {
        return page(Map.of("problems", Map.of(field, problem))).status(status);
    }

    private View page(Map<String, ?> more) {
        SignedIn person = request.signedIn();
        Map<String, Object> model = new HashMap<>(more);
        model.put("person", person);
        model.put("chosen", person.locale() == null ? "" : person.locale().toLanguageTag());
        model.put("proofs", findProofs.of(person.person()).orElseThrow(NotFoundException::new));
        List<SessionRow> sessions = findSessions
                .of(person.person(), request.sessionToken().orElse(null))
                .stream()
                .map(SessionRow::of)
                .toList();
        model.put("sessions", sessions);
        return new View("account/overview", model);
    }
}

package eu.vipatwork.account.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.consent.GiveConsent;
import eu.vipatwork.people.consent.WithdrawConsent;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.privacy.ExportPerson;
import eu.vipatwork.people.privacy.PersonData;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Privacy of a person's own data: consent, a copy, erasure (GDPR, Articles 7, 15, 17 and 20). */
@Path("/account/privacy")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class PrivacyPages {

    /** Consent to e-mails about new courses; shown in the list of members. */
    static final String NEWS = "news";

    /** The version of the wording; change it together with the message. */
    private static final String WORDING = "2026-11";

    private static final Set<String> DONE = Set.of("consent");

    private final RequestContext request;
    private final SiteCookies cookies;
    private final FindConsents findConsents;
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;

    protected PrivacyPages() {
        this(null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public PrivacyPages(
            RequestContext request,
            SiteCookies cookies,
            FindConsents findConsents,
            GiveConsent giveConsent,
            WithdrawConsent withdrawConsent,
            ExportPerson exportPerson,
            ErasePerson erasePerson) {
        this.request = request;
        this.cookies = cookies;
        this.findConsents = findConsents;
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
    }

    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done) {
        return page(DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    @POST
    @Path("consent")
    public Response consent() {
        SignedIn person = request.signedIn();
        if (request.form().text("news").equals("yes")) {
            giveConsent.give(person.person(), NEWS, WORDING);
        } else {
            withdrawConsent.withdraw(person.person(), NEWS);
        }
        return Redirect.to("/account/privacy?done=consent");
    }

    /** A form and not a link, since each copy is recorded in the audit log. */
    @POST
    @Path("copy")
    public Response copy() throws IOException {
        SignedIn person = request.signedIn();
        PersonData data = exportPerson.export(person, person.person()).orElseThrow(NotFoundException::new);
        return Response.ok(PersonJson.of(data), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vipatwork-account.json\"")
                .build();
    }

    /** Requires the ticked box, since it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase() {
        if (!request.form().text("sure").equals("yes")) {
            return page(Map.of("problems", Map.of("sure", "sure"))).unprocessable();
        }
        SignedIn person = request.signedIn();
        LockResult result = erasePerson.erase(person, person.person());
        if (result instanceof LockResult.LastAdministrator) {
            return page(Map.of("problems", Map.of("sure", "last-administrator")))
                    .unprocessable();
        }
        return Response.fromResponse(Redirect.to("/sign-in?done=erased"))
                .cookie(cookies.noSession())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private View page(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("consents", findConsents.of(request.signedIn().person()));
        model.put("news", findConsents.isGiven(request.signedIn().person(), NEWS));
        return new View("account/privacy", model);
    }
}

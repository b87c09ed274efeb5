package eu.vipatwork.account.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.registration.InvitationId;
import eu.vipatwork.people.registration.InvitationListReport;
import eu.vipatwork.people.registration.InvitePeople;
import eu.vipatwork.people.registration.InvitePerson;
import eu.vipatwork.people.registration.InvitePersonResult;
import eu.vipatwork.people.registration.Invitee;
import eu.vipatwork.people.registration.WithdrawInvitation;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * The members of an organisation, and those who are invited: for administrators, and for its own providers. Links of
 * invitations are shown once, in the answer.
 */
@Path("/members")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class MembersPages {

    private static final Set<String> DONE = Set.of("withdrawn", "erased");

    private final RequestContext visit;
    private final SiteSettings settings;
    private final MembersView view;
    private final InvitePerson invitePerson;
    private final InvitePeople invitePeople;
    private final WithdrawInvitation withdraw;

    protected MembersPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public MembersPages(
            RequestContext visit,
            SiteSettings settings,
            MembersView view,
            InvitePerson invitePerson,
            InvitePeople invitePeople,
            WithdrawInvitation withdraw) {
        this.visit = visit;
        this.settings = settings;
        this.view = view;
        this.invitePerson = invitePerson;
        this.invitePeople = invitePeople;
        this.withdraw = withdraw;
    }

    @GET
    public View show(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("done") @DefaultValue("") String done) {
        return view.members(view.organisation(organisation), DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    @GET
    @Path("invitations")
    public View invitations(@QueryParam("organisation") @DefaultValue("") String organisation) {
        return view.invitations(view.organisation(organisation), Map.of());
    }

    @POST
    @Path("invitations")
    public Response invite() {
        Form form = visit.form();
        Organisation organisation = view.organisation(form.text("organisation"));
        Map<String, String> typed =
                Map.of("name", form.text("name"), "email", form.text("email"), "role", form.text("role"));
        InvitePersonResult result = invitePerson.invite(
                visit.signedIn(),
                organisation.id(),
                new Invitee(form.text("email"), form.text("name"), Set.of(role(form.text("role")))),
                prefix(),
                visit.locale());
        if (result instanceof InvitePersonResult.Invited invited) {
            return view.invitations(organisation, Map.of("invited", form.text("email"), "link", invited.link()))
                    .status(200);
        }
        Map<String, String> problems = new HashMap<>();
        if (result instanceof InvitePersonResult.NotAllowed) {
            throw new ForbiddenException();
        }
        if (result instanceof InvitePersonResult.NameRefused) {
            problems.put("name", "name");
        } else {
            problems.put("email", result instanceof InvitePersonResult.AlreadyMember ? "already-member" : "email");
        }
        return view.invitations(organisation, Map.of("problems", problems, "form", typed))
                .status(ProblemKey.UNPROCESSABLE);
    }

    /** Everybody on the list, or nobody; either way each line is told what became of it. */
    @POST
    @Path("list")
    public Response inviteList() {
        Form form = visit.form();
        Organisation organisation = view.organisation(form.text("organisation"));
        InvitationListReport report =
                invitePeople.invite(visit.signedIn(), organisation.id(), form.raw("csv"), prefix(), visit.locale());
        if (report instanceof InvitationListReport.Done done) {
            return view.invitations(organisation, Map.of("lines", done.lines(), "accepted", true))
                    .status(200);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("csv", form.raw("csv"));
        if (report instanceof InvitationListReport.LinesRefused refused) {
            model.put("lines", refused.lines());
            model.put("accepted", false);
            model.put("problems", Map.of("csv", "csv-lines"));
        } else {
            InvitationListReport.Reason reason = ((InvitationListReport.FileRefused) report).reason();
            model.put("problems", Map.of("csv", "csv-" + ProblemKey.word(reason)));
        }
        return view.invitations(organisation, model).status(ProblemKey.UNPROCESSABLE);
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        InvitationId invitation;
        try {
            invitation = InvitationId.of(visit.form().text("invitation"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        if (!withdraw.withdraw(visit.signedIn(), invitation)) {
            throw new NotFoundException();
        }
        Organisation organisation = view.organisation(visit.form().text("organisation"));
        return Redirect.to("/members?organisation=" + organisation.id() + "&done=withdrawn");
    }

    private String prefix() {
        return settings.baseUrl() + "/invitations/";
    }

    private static Role role(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}

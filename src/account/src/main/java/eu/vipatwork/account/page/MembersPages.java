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
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * The members and invitations of an organisation, for administrators and for its own providers. The link of an
 * invitation is shown once, in the answer.
 */
@Path("/members")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class MembersPages {

    private static final Set<String> DONE = Set.of("withdrawn", "erased");

    private final RequestContext request;
    private final Settings settings;
    private final MembersView membersView;
    private final InvitePerson invitePerson;
    private final InvitePeople invitePeople;
    private final WithdrawInvitation withdraw;

    protected MembersPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public MembersPages(
            RequestContext request,
            Settings settings,
            MembersView membersView,
            InvitePerson invitePerson,
            InvitePeople invitePeople,
            WithdrawInvitation withdraw) {
        this.request = request;
        this.settings = settings;
        this.membersView = membersView;
        this.invitePerson = invitePerson;
        this.invitePeople = invitePeople;
        this.withdraw = withdraw;
    }

    @GET
    public View show(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("done") @DefaultValue("") String done) {
        return membersView.members(
                membersView.organisation(organisation), DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    @GET
    @Path("invitations")
    public View invitations(@QueryParam("organisation") @DefaultValue("") String organisation) {
        return membersView.invitations(membersView.organisation(organisation), Map.of());
    }

    @POST
    @Path("invitations")
    public Response invite() {
        Form form = request.form();
        Organisation organisation = membersView.organisation(form.text("organisation"));
        Map<String, String> typed =
                Map.of("name", form.text("name"), "email", form.text("email"), "role", form.text("role"));
        InvitePersonResult result = invitePerson.invite(
                request.signedIn(),
                organisation.id(),
                new Invitee(form.text("email"), form.text("name"), Set.of(role(form.text("role")))),
                prefix(),
                request.locale());
        if (result instanceof InvitePersonResult.Invited invited) {
            return membersView
                    .invitations(organisation, Map.of("invited", form.text("email"), "link", invited.link()))
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
        return membersView
                .invitations(organisation, Map.of("problems", problems, "form", typed))
                .unprocessable();
    }

    /** Invites all people of the list, or none; the answer shows the result of each line. */
    @POST
    @Path("list")
    public Response inviteList() {
        Form form = request.form();
        Organisation organisation = membersView.organisation(form.text("organisation"));
        InvitationListReport report =
                invitePeople.invite(request.signedIn(), organisation.id(), form.raw("csv"), prefix(), request.locale());
        if (report instanceof InvitationListReport.Done done) {
            return membersView
                    .invitations(organisation, Map.of("lines", done.lines(), "accepted", true))
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
            model.put("problems", Map.of("csv", ProblemKey.of("csv", reason)));
        }
        return membersView.invitations(organisation, model).unprocessable();
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        InvitationId invitation = PathId.of(request.form().text("invitation"), InvitationId::of);
        if (!withdraw.withdraw(request.signedIn(), invitation)) {
            throw new NotFoundException();
        }
        Organisation organisation = membersView.organisation(request.form().text("organisation"));
        return Redirect.to("/members?organisation=" + organisation.id() + "&done=withdrawn");
    }

    private String prefix() {
        return settings.baseUrl() + "/invitations/";
    }

    private static Role role(String text) {
        return PathId.of(text.toUpperCase(Locale.ROOT), Role::valueOf);
    }
}

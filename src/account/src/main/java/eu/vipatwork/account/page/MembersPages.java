package eu.vipatwork.account.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import eu.vipatwork.people.email.EmailMessage;
import eu.vipatwork.people.registration.InvitationId;
import eu.vipatwork.people.registration.InvitationListReport;
import eu.vipatwork.people.registration.InviteAgain;
import eu.vipatwork.people.registration.InvitePeople;
import eu.vipatwork.people.registration.InvitePerson;
import eu.vipatwork.people.registration.InvitePersonResult;
import eu.vipatwork.people.registration.Invitee;
import eu.vipatwork.people.registration.ReadInvitation;
import eu.vipatwork.people.registration.WithdrawInvitation;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.Upload;
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

    private static final Set<String> DONE = Set.of("erased");

    private final RequestContext request;
    private final Settings settings;
    private final MembersView membersView;
    private final InvitePerson invitePerson;
    private final InvitePeople invitePeople;
    private final WithdrawInvitation withdraw;
    private final InviteAgain inviteAgain;
    private final ReadInvitation readInvitation;

    protected MembersPages() {
        this(null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public MembersPages(
            RequestContext request,
            Settings settings,
            MembersView membersView,
            InvitePerson invitePerson,
            InvitePeople invitePeople,
            WithdrawInvitation withdraw,
            InviteAgain inviteAgain,
            ReadInvitation readInvitation) {
        this.request = request;
        this.settings = settings;
        this.membersView = membersView;
        this.invitePerson = invitePerson;
        this.invitePeople = invitePeople;
        this.withdraw = withdraw;
        this.inviteAgain = inviteAgain;
        this.readInvitation = readInvitation;
    }

    @GET
    public View show(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") @DefaultValue("") String done) {
        return membersView.members(
                membersView.organisation(organisation),
                search.strip(),
                number(page),
                DONE.contains(done) ? Map.of("done", done) : Map.of());
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
        return inviteList("csv", request.form().raw("csv").getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #inviteList()}, with a file as a spreadsheet saves it. */
    @POST
    @Path("file")
    public Response inviteFile() throws IOException {
        Optional<Upload> file = request.upload();
        if (file.isEmpty()) {
            return inviteList("file", new byte[0]);
        }
        try (InputStream in = file.get().open()) {
            return inviteList("file", in.readAllBytes());
        }
    }

    /** @param field the field with the list, which shows why it was refused */
    private Response inviteList(String field, byte[] list) {
        Form form = request.form();
        Organisation organisation = membersView.organisation(form.text("organisation"));
        InvitationListReport report =
                invitePeople.invite(request.signedIn(), organisation.id(), list, prefix(), request.locale());
        if (report instanceof InvitationListReport.Done done) {
            return membersView
                    .invitations(organisation, Map.of("lines", done.lines(), "accepted", true))
                    .status(200);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("csv", field.equals("csv") ? form.raw("csv") : "");
        if (report instanceof InvitationListReport.LinesRefused refused) {
            model.put("lines", refused.lines());
            model.put("accepted", false);
            model.put("problems", Map.of(field, "csv-lines"));
        } else {
            InvitationListReport.Reason reason = ((InvitationListReport.FileRefused) report).reason();
            model.put("problems", Map.of(field, ProblemKey.of("csv", reason)));
        }
        return membersView.invitations(organisation, model).unprocessable();
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        if (!withdraw.withdraw(request.signedIn(), invitation())) {
            throw new NotFoundException();
        }
        Organisation organisation = membersView.organisation(request.form().text("organisation"));
        return Redirect.to("/members/invitations/waiting?organisation=" + organisation.id() + "&done=withdrawn");
    }

    /** Invitations that were neither accepted nor withdrawn. */
    @GET
    @Path("invitations/waiting")
    public View waiting(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") @DefaultValue("") String done) {
        return membersView.waiting(
                membersView.organisation(organisation),
                number(page),
                done.equals("withdrawn") ? Map.of("done", done) : Map.of());
    }

    /** The unsent e-mail of an invitation. A form and not a link, since reading it is recorded in the audit log. */
    @POST
    @Path("invitations/message")
    public View message() {
        Organisation organisation = membersView.organisation(request.form().text("organisation"));
        EmailMessage message =
                readInvitation.read(request.signedIn(), invitation()).orElseThrow(NotFoundException::new);
        return membersView.waiting(organisation, 1, Map.of("shown", message.recipient(), "link", link(message.body())));
    }

    /** A new invitation in place of an open one. */
    @POST
    @Path("invitations/again")
    public Response inviteAgain() {
        Organisation organisation = membersView.organisation(request.form().text("organisation"));
        InvitePersonResult result = inviteAgain
                .invite(request.signedIn(), invitation(), prefix(), request.locale())
                .orElseThrow(NotFoundException::new);
        if (result instanceof InvitePersonResult.Invited invited) {
            return membersView
                    .waiting(organisation, 1, Map.of("again", invited.email(), "link", invited.link()))
                    .status(200);
        }
        return membersView
                .waiting(organisation, 1, Map.of("problem", "already-member"))
                .unprocessable();
    }

    private InvitationId invitation() {
        return PathId.of(request.form().text("invitation"), InvitationId::of);
    }

    /** The link of an invitation in the text of its e-mail. */
    private String link(String body) {
        Matcher found =
                Pattern.compile(Pattern.quote(prefix()) + "[A-Za-z0-9_-]+").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("the e-mail of an invitation has no link");
        }
        return found.group();
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private String prefix() {
        return settings.baseUrl() + "/invitations/";
    }

    private static Role role(String text) {
        return PathId.of(text.toUpperCase(Locale.ROOT), Role::valueOf);
    }
}

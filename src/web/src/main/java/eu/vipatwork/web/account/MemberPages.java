package eu.vipatwork.web.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.ChangeRoleResult;
import eu.vipatwork.people.ErasePerson;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.FindProofs;
import eu.vipatwork.people.GiveRole;
import eu.vipatwork.people.LockPerson;
import eu.vipatwork.people.LockResult;
import eu.vipatwork.people.RemoveSecondFactor;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.TakeRole;
import eu.vipatwork.people.UnlockPerson;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.web.http.AllowedTo;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.pages.Redirect;
import eu.vipatwork.web.view.View;

/** One member, as administrators see them: roles, lock, second factor, removal. */
@Path("/administration/people/{person}")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class MemberPages {

    private static final Set<String> DONE = Set.of("roles", "locked", "unlocked", "second-factor-removed");

    private final Visit visit;
    private final MembersView view;
    private final FindPeople findPeople;
    private final FindProofs findProofs;
    private final GiveRole giveRole;
    private final TakeRole takeRole;
    private final LockPerson lock;
    private final UnlockPerson unlock;
    private final RemoveSecondFactor removeSecondFactor;
    private final ErasePerson erase;

    protected MemberPages() {
        this(null, null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public MemberPages(
            Visit visit,
            MembersView view,
            FindPeople findPeople,
            FindProofs findProofs,
            GiveRole giveRole,
            TakeRole takeRole,
            LockPerson lock,
            UnlockPerson unlock,
            RemoveSecondFactor removeSecondFactor,
            ErasePerson erase) {
        this.visit = visit;
        this.view = view;
        this.findPeople = findPeople;
        this.findProofs = findProofs;
        this.giveRole = giveRole;
        this.takeRole = takeRole;
        this.lock = lock;
        this.unlock = unlock;
        this.removeSecondFactor = removeSecondFactor;
        this.erase = erase;
    }

    @GET
    public View show(
            @PathParam("person") String person,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("done") @DefaultValue("") String done) {
        return page(id(person), view.organisation(organisation), DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    /** The roles that are ticked, and no others, in the organisation of the form. */
    @POST
    @Path("roles")
    public Response changeRoles(@PathParam("person") String text) {
        PersonId person = id(text);
        OrganisationId organisation = view.organisation(visit.form().text("organisation"));
        List<String> wanted = visit.form().all("role");
        for (Role role : Role.values()) {
            ChangeRoleResult result = wanted.contains(role.name())
                    ? giveRole.give(visit.signedIn(), person, organisation, role)
                    : takeRole.take(visit.signedIn(), person, organisation, role);
            if (result instanceof ChangeRoleResult.LastAdministrator) {
                return refused(person, "role", "last-administrator");
            }
        }
        return back(person, "roles");
    }

    @POST
    @Path("lock")
    public Response lock(@PathParam("person") String text) {
        PersonId person = id(text);
        LockResult result = lock.lock(visit.signedIn(), person);
        return result instanceof LockResult.LastAdministrator
                ? refused(person, "lock", "last-administrator")
                : back(person, "locked");
    }

    @POST
    @Path("unlock")
    public Response unlock(@PathParam("person") String text) {
        PersonId person = id(text);
        unlock.unlock(visit.signedIn(), person);
        return back(person, "unlocked");
    }

    @POST
    @Path("second-factor-removal")
    public Response removeSecondFactor(@PathParam("person") String text) {
        PersonId person = id(text);
        removeSecondFactor.remove(visit.signedIn(), person);
        return back(person, "second-factor-removed");
    }

    /** Only with the box ticked: it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase(@PathParam("person") String text) {
        PersonId person = id(text);
        if (!visit.form().text("sure").equals("yes")) {
            return refused(person, "sure", "sure");
        }
        LockResult result = erase.erase(visit.signedIn(), person);
        OrganisationId organisation = view.organisation(visit.form().text("organisation"));
        return result instanceof LockResult.LastAdministrator
                ? refused(person, "sure", "last-administrator")
                : Redirect.to("/administration/members?organisation=" + organisation + "&done=erased");
    }

    private Response back(PersonId person, String done) {
        OrganisationId organisation = view.organisation(visit.form().text("organisation"));
        return Redirect.to("/administration/people/" + person + "?organisation=" + organisation + "&done=" + done);
    }

    private Response refused(PersonId person, String field, String problem) {
        OrganisationId organisation = view.organisation(visit.form().text("organisation"));
        return page(person, organisation, Map.of("problems", Map.of(field, problem)))
                .status(Problems.UNPROCESSABLE);
    }

    private View page(PersonId person, OrganisationId organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("member", findPeople.byId(person).orElseThrow(NotFoundException::new));
        model.put("proofs", findProofs.of(person).orElseThrow(NotFoundException::new));
        model.put("organisation", organisation.toString());
        model.put("roles", Arrays.stream(Role.values()).map(Enum::name).toList());
        List<String> held = new ArrayList<>();
        findPeople.memberships(person).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .forEach(membership -> held.add(membership.role().name()));
        model.put("held", held);
        return new View("account/member", model);
    }

    private static PersonId id(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}

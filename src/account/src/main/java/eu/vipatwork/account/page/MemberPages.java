package eu.vipatwork.account.page;

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
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.GiveRole;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.TakeRole;
import eu.vipatwork.people.privacy.ErasePerson;
import eu.vipatwork.people.secondfactor.FindSignInMethods;
import eu.vipatwork.people.secondfactor.RemoveSecondFactor;
import eu.vipatwork.people.session.LockPerson;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.people.session.UnlockPerson;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * The page of one person. A provider sees members of their own organisation and decides whether they are its trainees.
 * Locking, second factor and erasure concern all organisations, so they are for administrators.
 */
@Path("/people/{person}")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class MemberPages {

    private static final Set<String> DONE = Set.of("roles", "locked", "unlocked", "second-factor-removed");

    private final RequestContext request;
    private final MembersView membersView;
    private final FindPeople findPeople;
    private final FindSignInMethods findProofs;
    private final FindOrganisations findOrganisations;
    private final GiveRole giveRole;
    private final TakeRole takeRole;
    private final LockPerson lock;
    private final UnlockPerson unlock;
    private final RemoveSecondFactor removeSecondFactor;
    private final ErasePerson erase;

    protected MemberPages() {
        this(null, null, null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public MemberPages(
            RequestContext request,
            MembersView membersView,
            FindPeople findPeople,
            FindSignInMethods findProofs,
            FindOrganisations findOrganisations,
            GiveRole giveRole,
            TakeRole takeRole,
            LockPerson lock,
            UnlockPerson unlock,
            RemoveSecondFactor removeSecondFactor,
            ErasePerson erase) {
        this.request = request;
        this.membersView = membersView;
        this.findPeople = findPeople;
        this.findProofs = findProofs;
        this.findOrganisations = findOrganisations;
        this.giveRole = giveRole;
        this.takeRole = takeRole;
        this.lock = lock;
        this.unlock = unlock;
        this.removeSecondFactor = removeSecondFactor;
        this.erase = erase;
    }

    @GET
    @AllowedTo({"ADMINISTRATOR", "PROVIDER"})
    public View show(
            @PathParam("person") String person,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("done") @DefaultValue("") String done) {
        return page(
                id(person),
                membersView.organisation(organisation),
                DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    /** Sets the ticked roles in the organisation of the form; roles that the person may not manage are unchanged. */
    @POST
    @Path("roles")
    @AllowedTo({"ADMINISTRATOR", "PROVIDER"})
    public Response changeRoles(@PathParam("person") String text) {
        PersonId person = id(text);
        Organisation organisation = membersView.organisation(request.form().text("organisation"));
        requireVisible(person, organisation);
        List<String> wanted = request.form().all("role");
        for (Role role : membersView.manageable(organisation.id())) {
            ChangeRoleResult result = wanted.contains(role.name())
                    ? giveRole.give(request.signedIn(), person, organisation.id(), role)
                    : takeRole.take(request.signedIn(), person, organisation.id(), role);
            if (result instanceof ChangeRoleResult.LastAdministrator) {
                return refused(person, "role", "last-administrator");
            }
        }
        boolean stillVisible = request.signedIn().isAdministrator() || isMember(person, organisation);
        return stillVisible ? back(person, "roles") : Redirect.to("/members?organisation=" + organisation.id());
    }

    @POST
    @Path("lock")
    public Response lock(@PathParam("person") String text) {
        PersonId person = id(text);
        LockResult result = lock.lock(request.signedIn(), person);
        return result instanceof LockResult.LastAdministrator
                ? refused(person, "lock", "last-administrator")
                : back(person, "locked");
    }

    @POST
    @Path("unlock")
    public Response unlock(@PathParam("person") String text) {
        PersonId person = id(text);
        unlock.unlock(request.signedIn(), person);
        return back(person, "unlocked");
    }

    @POST
    @Path("second-factor-removal")
    public Response removeSecondFactor(@PathParam("person") String text) {
        PersonId person = id(text);
        removeSecondFactor.remove(request.signedIn(), person);
        return back(person, "second-factor-removed");
    }

    /** Requires the ticked box, since it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase(@PathParam("person") String text) {
        PersonId person = id(text);
        if (!request.form().text("sure").equals("yes")) {
            return refused(person, "sure", "sure");
        }
        LockResult result = erase.erase(request.signedIn(), person);
        return result instanceof LockResult.LastAdministrator
                ? refused(person, "sure", "last-administrator")
                : Redirect.to("/members?organisation=" + organisation().id() + "&done=erased");
    }

    private Response back(PersonId person, String done) {
        return Redirect.to(
                "/people/" + person + "?organisation=" + organisation().id() + "&done=" + done);
    }

    private Response refused(PersonId person, String field, String problem) {
        return page(person, organisation(), Map.of("problems", Map.of(field, problem)))
                .unprocessable();
    }

    /** The organisation that the form names. */
    private Organisation organisation() {
        return membersView.organisation(request.form().text("organisation"));
    }

    private View page(PersonId person, Organisation organisation, Map<String, ?> more) {
        requireVisible(person, organisation);
        boolean administrator = request.signedIn().isAdministrator();
        List<Membership> memberships = findPeople.memberships(person);
        Map<String, Object> model = new HashMap<>(more);
        model.put("member", findPeople.byId(person).orElseThrow(NotFoundException::new));
        model.put("proofs", findProofs.of(person).orElseThrow(NotFoundException::new));
        model.put("organisation", organisation);
        model.put("administrator", administrator);
        model.put(
                "roles",
                membersView.manageable(organisation.id()).stream()
                        .map(Enum::name)
                        .toList());
        model.put(
                "held",
                memberships.stream()
                        .filter(held -> held.organisation().equals(organisation.id()))
                        .map(held -> held.role().name())
                        .toList());
        model.put("memberships", administrator ? memberships : List.of());
        model.put("organisations", administrator ? findOrganisations.all() : List.of());
        return new View("account/member", model);
    }

    /** For a provider, people of other organisations do not exist (404). */
    private void requireVisible(PersonId person, Organisation organisation) {
        if (!request.signedIn().isAdministrator() && !isMember(person, organisation)) {
            throw new NotFoundException();
        }
    }

    private boolean isMember(PersonId person, Organisation organisation) {
        return findPeople.memberships(person).stream()
                .anyMatch(held -> held.organisation().equals(organisation.id()));
    }

    private static PersonId id(String text) {
        return PathId.of(text, PersonId::of);
    }
}

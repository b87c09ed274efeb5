package eu.vipatwork.account.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.OrganisationMember;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.registration.FindInvitations;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.view.View;

/**
 * Builds the pages about the people of an organisation. Administrators see every organisation, providers only their
 * own; other organisations do not exist for them (404).
 */
@Dependent
public class MembersView {

    /** Members or invitations on one page. */
    static final int PAGE = 50;

    private final RequestContext request;
    private final FindOrganisations findOrganisations;
    private final FindPeople findPeople;
    private final FindInvitations findInvitations;
    private final FindConsents findConsents;

    @Inject
    public MembersView(
            RequestContext request,
            FindOrganisations findOrganisations,
            FindPeople findPeople,
            FindInvitations findInvitations,
            FindConsents findConsents) {
        this.request = request;
        this.findOrganisations = findOrganisations;
        this.findPeople = findPeople;
        this.findInvitations = findInvitations;
        this.findConsents = findConsents;
    }

    /**
     * The organisation with this id; for an empty text the person's own.
     *
     * @throws NotFoundException when there is no such organisation, or the person may not manage it
     */
    Organisation organisation(String text) {
        SignedIn person = request.signedIn();
        return Optional.of(text)
                .filter(named -> !named.isEmpty())
                .map(named -> PathId.of(named, OrganisationId::of))
                .or(() -> person.organisationAs(Role.ADMINISTRATOR))
                .or(() -> person.organisationAs(Role.PROVIDER))
                .filter(id -> person.mayManage(id, Set.of(Role.TRAINEE)))
                .flatMap(findOrganisations::byId)
                .orElseThrow(NotFoundException::new);
    }

    /** The roles that the person may manage in the organisation. */
    List<Role> manageable(OrganisationId organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> request.signedIn().mayManage(organisation, Set.of(role)))
                .toList();
    }

    /**
     * The page with members and open invitations.
     *
     * @param search part of a name or an e-mail address; empty for all members
     * @param page of the members, from 1
     */
    View members(Organisation organisation, String search, int page, Map<String, ?> more) {
        Map<String, Object> model = model(organisation, more);
        FindPeople.Members found = findPeople.members(organisation.id(), search, (page - 1) * PAGE, PAGE);
        List<OrganisationMember> members = found.members();
        Set<PersonId> wantNews = findConsents.givenBy(organisation.id(), PrivacyPages.NEWS);
        model.put("members", members);
        model.put(
                "wantNews",
                members.stream()
                        .map(member -> member.person().id())
                        .filter(wantNews::contains)
                        .map(PersonId::toString)
                        .toList());
        model.put("search", search);
        model.put("total", found.total());
        model.put("number", page);
        model.put("more", found.total() > (long) page * PAGE);
        model.put("waiting", findInvitations.of(organisation.id(), 0, 1).total());
        return new View("account/members", model);
    }

    /** The page with the invitations that wait for an answer. */
    View waiting(Organisation organisation, int page, Map<String, ?> more) {
        Map<String, Object> model = model(organisation, more);
        FindInvitations.Found found = findInvitations.of(organisation.id(), (page - 1) * PAGE, PAGE);
        model.put("invitations", found.invitations());
        model.put("total", found.total());
        model.put("number", page);
        model.put("more", found.total() > (long) page * PAGE);
        return new View("account/invitations", model);
    }

    /** The page with the invitation forms. */
    View invitations(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = model(organisation, more);
        model.put(
                "roles", manageable(organisation.id()).stream().map(Enum::name).toList());
        return new View("account/invite", model);
    }

    private Map<String, Object> model(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        boolean administrator = request.signedIn().isAdministrator();
        model.put("organisation", organisation);
        model.put("administrator", administrator);
        model.put("organisations", administrator ? findOrganisations.all() : own());
        return model;
    }

    /** The organisations in which the person is a provider. */
    private List<Organisation> own() {
        return request.signedIn().memberships().stream()
                .filter(held -> held.role() == Role.PROVIDER)
                .map(held -> new Organisation(held.organisation(), held.organisationName()))
                .toList();
    }
}

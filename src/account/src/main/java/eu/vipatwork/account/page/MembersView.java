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
import eu.vipatwork.site.view.View;

/**
 * The pages about an organisation's people, on their own or as the answer to one of their forms. Administrators see every
 * organisation, providers their own: to them the others are not there.
 */
@Dependent
public class MembersView {

    private final RequestContext visit;
    private final FindOrganisations findOrganisations;
    private final FindPeople findPeople;
    private final FindInvitations findInvitations;
    private final FindConsents findConsents;

    @Inject
    public MembersView(
            RequestContext visit,
            FindOrganisations findOrganisations,
            FindPeople findPeople,
            FindInvitations findInvitations,
            FindConsents findConsents) {
        this.visit = visit;
        this.findOrganisations = findOrganisations;
        this.findPeople = findPeople;
        this.findInvitations = findInvitations;
        this.findConsents = findConsents;
    }

    /**
     * The organisation that an address or a form names, or else the person's own.
     *
     * @throws NotFoundException when there is none of that id, or the person has no say in it
     */
    Organisation organisation(String text) {
        SignedIn person = visit.signedIn();
        return Optional.of(text)
                .filter(named -> !named.isEmpty())
                .map(MembersView::id)
                .or(() -> person.organisationAs(Role.ADMINISTRATOR))
                .or(() -> person.organisationAs(Role.PROVIDER))
                .filter(id -> person.mayManage(id, Set.of(Role.TRAINEE)))
                .flatMap(findOrganisations::byId)
                .orElseThrow(NotFoundException::new);
    }

    /** The roles over which the person has a say in the organisation. */
    List<Role> manageable(OrganisationId organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> visit.signedIn().mayManage(organisation, Set.of(role)))
                .toList();
    }

    /** The list of members, and who is still invited. */
    View members(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = model(organisation, more);
        List<OrganisationMember> members = findPeople.members(organisation.id());
        Set<PersonId> wantNews = findConsents.standing(organisation.id(), PrivacyPages.NEWS);
        model.put("members", members);
        model.put(
                "wantNews",
                members.stream()
                        .map(member -> member.person().id())
                        .filter(wantNews::contains)
                        .map(PersonId::toString)
                        .toList());
        model.put("invitations", findInvitations.of(organisation.id()));
        return new View("account/members", model);
    }

    /** The forms that invite people. */
    View invitations(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = model(organisation, more);
        model.put(
                "roles", manageable(organisation.id()).stream().map(Enum::name).toList());
        return new View("account/invite", model);
    }

    private Map<String, Object> model(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        boolean administrator = visit.signedIn().isAdministrator();
        model.put("organisation", organisation);
        model.put("administrator", administrator);
        model.put("organisations", administrator ? findOrganisations.all() : own());
        return model;
    }

    /** Somebody may be a provider in more than one organisation. */
    private List<Organisation> own() {
        return visit.signedIn().memberships().stream()
                .filter(held -> held.role() == Role.PROVIDER)
                .map(held -> new Organisation(held.organisation(), held.organisationName()))
                .toList();
    }

    private static OrganisationId id(String text) {
        try {
            return OrganisationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}

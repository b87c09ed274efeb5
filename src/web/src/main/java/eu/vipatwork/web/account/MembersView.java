package eu.vipatwork.web.account;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.joining.AllowSelfRegistration;
import eu.vipatwork.people.joining.FindInvitations;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** The page of an organisation's members, on its own or as the answer to one of its forms. */
@Dependent
public class MembersView {

    private final Visit visit;
    private final FindOrganisations findOrganisations;
    private final FindPeople findPeople;
    private final FindInvitations findInvitations;
    private final AllowSelfRegistration selfRegistration;

    @Inject
    public MembersView(
            Visit visit,
            FindOrganisations findOrganisations,
            FindPeople findPeople,
            FindInvitations findInvitations,
            AllowSelfRegistration selfRegistration) {
        this.visit = visit;
        this.findOrganisations = findOrganisations;
        this.findPeople = findPeople;
        this.findInvitations = findInvitations;
        this.selfRegistration = selfRegistration;
    }

    /** The organisation that an address or a form names, or else the administrator's own. */
    OrganisationId organisation(String text) {
        if (text.isEmpty()) {
            return visit.signedIn().organisationAs(Role.ADMINISTRATOR).orElseThrow(ForbiddenException::new);
        }
        try {
            return OrganisationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    View page(OrganisationId organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("organisation", findOrganisations.byId(organisation).orElseThrow(NotFoundException::new));
        model.put("organisations", findOrganisations.all());
        model.put("members", findPeople.members(organisation));
        model.put("invitations", findInvitations.of(organisation));
        model.put("roles", Arrays.stream(Role.values()).map(Enum::name).toList());
        selfRegistration.of(organisation).ifPresent(allowed -> model.put("registration", allowed));
        return new View("account/members", model);
    }
}

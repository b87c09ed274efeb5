package eu.vipatwork.records.page.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/**
 * The records of one organisation, as whoever is signed in may see them: administrators see all organisations,
 * providers their own. An organisation that is not theirs is not there for them (404).
 */
@Dependent
public class RecordsAccess {

    private final RequestContext visit;
    private final FindOrganisations findOrganisations;

    @Inject
    public RecordsAccess(RequestContext visit, FindOrganisations findOrganisations) {
        this.visit = visit;
        this.findOrganisations = findOrganisations;
    }

    /** The organisation that an address names, for whoever may read its records. */
    Organisation open(String organisation) {
        try {
            OrganisationId id = OrganisationId.of(organisation);
            if (isAdministrator() || visit.signedIn().is(Role.PROVIDER, id)) {
                return findOrganisations.byId(id).orElseThrow(NotFoundException::new);
            }
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        throw new NotFoundException();
    }

    /** Where somebody begins who names no organisation: at their own. */
    OrganisationId own() {
        SignedIn person = visit.signedIn();
        return person.organisationAs(Role.PROVIDER)
                .or(() -> person.organisationAs(Role.ADMINISTRATOR))
                .orElseThrow(NotFoundException::new);
    }

    boolean isAdministrator() {
        return visit.signedIn().isAdministrator();
    }

    /**
     * A page of this organisation.
     *
     * @param section the part of the records that it belongs to, the last part of a message key
     */
    View page(String template, Organisation organisation, String section, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("organisation", organisation);
        model.put("organisations", organisations());
        model.put("section", section);
        model.put("administrator", isAdministrator());
        return new View("records/" + template, model);
    }

    private List<Organisation> organisations() {
        return findOrganisations.all().stream()
                .filter(one -> isAdministrator() || visit.signedIn().is(Role.PROVIDER, one.id()))
                .toList();
    }
}

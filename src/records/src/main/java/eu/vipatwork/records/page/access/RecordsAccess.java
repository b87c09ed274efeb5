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
 * Opens the records of one organisation to the signed-in person: administrators see all organisations, providers their
 * own. Any other organisation answers 404.
 */
@Dependent
public class RecordsAccess {

    private final RequestContext request;
    private final FindOrganisations findOrganisations;

    @Inject
    public RecordsAccess(RequestContext request, FindOrganisations findOrganisations) {
        this.request = request;
        this.findOrganisations = findOrganisations;
    }

    /** The organisation of an address. */
    public Organisation open(String organisation) {
        try {
            OrganisationId id = OrganisationId.of(organisation);
            if (isAdministrator() || request.signedIn().is(Role.PROVIDER, id)) {
                return findOrganisations.byId(id).orElseThrow(NotFoundException::new);
            }
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        throw new NotFoundException();
    }

    /** The person's own organisation, to begin with. */
    public OrganisationId own() {
        SignedIn person = request.signedIn();
        return person.organisationAs(Role.PROVIDER)
                .or(() -> person.organisationAs(Role.ADMINISTRATOR))
                .orElseThrow(NotFoundException::new);
    }

    private boolean isAdministrator() {
        return request.signedIn().isAdministrator();
    }

    /**
     * A page of this organisation.
     *
     * @param section the entry of the sub-navigation, the last part of a message key
     */
    public View page(String template, Organisation organisation, String section, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("organisation", organisation);
        model.put("organisations", organisations());
        model.put("section", section);
        model.put("administrator", isAdministrator());
        return new View("records/" + template, model);
    }

    private List<Organisation> organisations() {
        return findOrganisations.all().stream()
                .filter(one -> isAdministrator() || request.signedIn().is(Role.PROVIDER, one.id()))
                .toList();
    }
}

package eu.vipatwork.web.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.shared.OrganisationId;

/** Finds the organisation that the command line names. */
@Dependent
public class NamedOrganisation {

    private final FindOrganisations findOrganisations;

    @Inject
    public NamedOrganisation(FindOrganisations findOrganisations) {
        this.findOrganisations = findOrganisations;
    }

    /** By the field {@code organisation}, as {@link #of(String)}. */
    OrganisationId in(JsonObject wanted) {
        return of(wanted.getString("organisation", ""));
    }

    /** @param text name or id; empty for the organisation that was added first; an unknown one is refused with 400 */
    OrganisationId of(String text) {
        return findOrganisations.all().stream()
                .filter(known -> text.isBlank()
                        || known.name().equals(text)
                        || known.id().toString().equals(text))
                .map(Organisation::id)
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow(() -> new BadRequestException("There is no such organisation."));
    }
}

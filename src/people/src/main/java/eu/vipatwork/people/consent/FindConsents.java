package eu.vipatwork.people.consent;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Finds consents. */
@Dependent
public class FindConsents {

    private final ConsentRepository consents;

    @Inject
    FindConsents(ConsentRepository consents) {
        this.consents = consents;
    }

    /** All of a person, including withdrawn ones, in the order in which they were given. */
    @Transactional
    public List<Consent> of(PersonId person) {
        return consents.ofPerson(person).stream().map(ConsentRow::toConsent).toList();
    }

    /** Whether the person has given consent and not withdrawn it. */
    @Transactional
    public boolean isGiven(PersonId person, String purpose) {
        return of(person).stream().anyMatch(consent -> consent.purpose().equals(purpose) && !consent.isWithdrawn());
    }

    /** The members of an organisation who have given consent and not withdrawn it. */
    @Transactional
    public Set<PersonId> givenBy(OrganisationId organisation, String purpose) {
        return consents.givenBy(organisation, purpose);
    }
}

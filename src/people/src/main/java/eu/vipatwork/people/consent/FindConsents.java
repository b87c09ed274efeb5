package eu.vipatwork.people.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds what a person agreed to. */
@Dependent
public class FindConsents {

    private final EntityManager people;

    @Inject
    public FindConsents(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** All, also what was withdrawn, in the order in which it was given. */
    @Transactional
    public List<Consent> of(PersonId person) {
        return people.createQuery(
                        "select c from ConsentRow c where c.person = :person order by c.given, c.id", ConsentRow.class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(ConsentRow::toConsent)
                .toList();
    }

    /** Whether the person agrees at present. */
    @Transactional
    public boolean stands(PersonId person, String purpose) {
        return of(person).stream()
                .anyMatch(consent -> consent.purpose().equals(purpose) && consent.withdrawn() == null);
    }

    /** The members of an organisation who agree at present. */
    @Transactional
    public Set<PersonId> standing(OrganisationId organisation, String purpose) {
        return people.createQuery(
                        "select distinct c.person from ConsentRow c join MembershipRow m on m.person = c.person"
                                + " where m.organisation = :organisation and c.purpose = :purpose"
                                + " and c.withdrawn is null",
                        String.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("purpose", purpose)
                .getResultStream()
                .map(PersonId::of)
                .collect(Collectors.toSet());
    }
}

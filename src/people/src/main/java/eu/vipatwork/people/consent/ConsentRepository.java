package eu.vipatwork.people.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored consents. Works in the caller's transaction. */
@Dependent
class ConsentRepository {

    private final EntityManager people;

    @Inject
    ConsentRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(ConsentRow consent) {
        people.persist(consent);
    }

    /** All, in the order in which they were given. */
    List<ConsentRow> ofPerson(PersonId person) {
        return people.createQuery(
                        "select c from ConsentRow c where c.person = :person order by c.given, c.id", ConsentRow.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** The members of an organisation who have given consent and not withdrawn it. */
    Set<PersonId> givenBy(OrganisationId organisation, String purpose) {
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

    void withdraw(PersonId person, String purpose, Instant now) {
        people.createQuery("update ConsentRow c set c.withdrawn = :now"
                        + " where c.person = :person and c.purpose = :purpose and c.withdrawn is null")
                .setParameter("now", now)
                .setParameter("person", person.toString())
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    void onPersonErased(@Observes PersonErased erased) {
        people.createQuery("delete from ConsentRow c where c.person = :person")
                .setParameter("person", erased.person().toString())
                .executeUpdate();
    }
}

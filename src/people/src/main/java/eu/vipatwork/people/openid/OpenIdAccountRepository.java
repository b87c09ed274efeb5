package eu.vipatwork.people.openid;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored connections of providers' subjects with people. Works in the caller's transaction. */
@Dependent
class OpenIdAccountRepository {

    private final EntityManager people;

    @Inject
    OpenIdAccountRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(OpenIdAccountRow account) {
        people.persist(account);
    }

    Optional<PersonId> findPerson(OpenIdIdentity identity) {
        return people.createQuery(
                        "select a.person from OpenIdAccountRow a where a.issuer = :issuer and a.subject = :subject",
                        String.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst()
                .map(PersonId::of);
    }

    void onPersonErased(@Observes PersonErased erased) {
        people.createQuery("delete from OpenIdAccountRow a where a.person = :person")
                .setParameter("person", erased.person().toString())
                .executeUpdate();
    }
}

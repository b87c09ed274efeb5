package eu.vipatwork.people.session;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** What is asked of the database around a proof, in transactions that end before a hash is computed. */
@Dependent
class SignInAccountRepository {

    private final EntityManager people;

    @Inject
    SignInAccountRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** @param passwordHash null when the person has none and comes in another way */
    record Account(PersonId person, String passwordHash, boolean locked, boolean secondFactor) {}

    @Transactional
    public Optional<Account> byEmail(String email) {
        return find("p.email = :key", EmailAddress.normalised(email));
    }

    @Transactional
    public Optional<Account> byId(PersonId person) {
        return find("p.id = :key", person.toString());
    }

    /** Keeps another hash of the same password. */
    @Transactional
    public void rehash(PersonId person, String hash) {
        people.createQuery("update PersonRow p set p.passwordHash = :hash where p.id = :id")
                .setParameter("hash", hash)
                .setParameter("id", person.toString())
                .executeUpdate();
    }

    private Optional<Account> find(String condition, String key) {
        List<Object[]> found = people.createQuery(
                        "select p.id, p.passwordHash, p.locked, f.confirmed from PersonRow p"
                                + " left join SecondFactorRow f on f.person = p.id where " + condition,
                        Object[].class)
                .setParameter("key", key)
                .getResultList();
        return found.stream()
                .map(row -> new Account(PersonId.of((String) row[0]), (String) row[1], row[2] != null, row[3] != null))
                .findFirst();
    }
}

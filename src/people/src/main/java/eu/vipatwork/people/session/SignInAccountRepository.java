package eu.vipatwork.people.session;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Reads what a sign-in checks, each time in a transaction that ends before a password is hashed. */
@Dependent
public class SignInAccountRepository {

    private final EntityManager people;

    @Inject
    SignInAccountRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    @Transactional
    public Optional<SignInAccount> byEmail(String email) {
        return find("p.email = :key", EmailAddress.normalised(email));
    }

    @Transactional
    public Optional<SignInAccount> byId(PersonId person) {
        return find("p.id = :key", person.toString());
    }

    /** Stores a new hash of the same password. */
    @Transactional
    public void rehash(PersonId person, String hash) {
        people.createQuery("update PersonRow p set p.passwordHash = :hash where p.id = :id")
                .setParameter("hash", hash)
                .setParameter("id", person.toString())
                .executeUpdate();
    }

    private Optional<SignInAccount> find(String condition, String key) {
        return people.createQuery(
                        "select new eu.vipatwork.people.session.SignInAccount("
                                + "p.id, p.passwordHash, p.locked, f.confirmed) from PersonRow p"
                                + " left join SecondFactorRow f on f.person = p.id where " + condition,
                        SignInAccount.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}

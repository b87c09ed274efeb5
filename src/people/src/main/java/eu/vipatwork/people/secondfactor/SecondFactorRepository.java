package eu.vipatwork.people.secondfactor;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored second factors and recovery codes. Works in the caller's transaction. */
@Dependent
class SecondFactorRepository {

    private final EntityManager people;

    @Inject
    SecondFactorRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** As {@link #find}; a second confirmation at the same moment waits and finds the factor confirmed. */
    Optional<SecondFactorRow> lock(PersonId person) {
        return Optional.ofNullable(
                people.find(SecondFactorRow.class, person.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SecondFactorRow> find(PersonId person) {
        return Optional.ofNullable(people.find(SecondFactorRow.class, person.toString()));
    }

    List<SecondFactorRow> all() {
        return people.createQuery("select f from SecondFactorRow f", SecondFactorRow.class)
                .getResultList();
    }

    void add(SecondFactorRow factor) {
        people.persist(factor);
    }

    /**
     * Marks the time step of a code as used. One statement decides which of two concurrent requests used it first.
     *
     * @return whether it was unused
     */
    boolean useStep(PersonId person, long step) {
        return people.createQuery("update SecondFactorRow f set f.lastStep = :step"
                                + " where f.person = :person and f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("person", person.toString())
                        .executeUpdate()
                == 1;
    }

    void delete(PersonId person) {
        people.createQuery("delete from SecondFactorRow f where f.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
        deleteRecoveryCodes(person);
    }

    int countRecoveryCodes(PersonId person) {
        return people.createQuery("select count(r) from RecoveryCodeRow r where r.person = :person", Long.class)
                .setParameter("person", person.toString())
                .getSingleResult()
                .intValue();
    }

    /** Replaces the person's recovery codes; returns the new ones. */
    List<String> renewRecoveryCodes(PersonId person) {
        deleteRecoveryCodes(person);
        List<String> codes = RecoveryCodes.next();
        codes.forEach(code -> people.persist(new RecoveryCodeRow(code, person)));
        return codes;
    }

    /**
     * Deletes a recovery code.
     *
     * @return whether the person had it
     */
    boolean useRecoveryCode(PersonId person, String code) {
        return people.createQuery("delete from RecoveryCodeRow r where r.codeHash = :hash and r.person = :person")
                        .setParameter("hash", RecoveryCodes.hash(code))
                        .setParameter("person", person.toString())
                        .executeUpdate()
                == 1;
    }

    void onPersonErased(@Observes PersonErased erased) {
        delete(erased.person());
    }

    private void deleteRecoveryCodes(PersonId person) {
        people.createQuery("delete from RecoveryCodeRow r where r.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }
}

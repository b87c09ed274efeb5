package eu.vipatwork.people.secondfactor;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Tells a person, on the page of their account, by what they can prove who they are. */
@Dependent
public class FindSignInMethods {

    private final EntityManager people;

    @Inject
    public FindSignInMethods(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** Nothing when there is no such person. */
    @Transactional
    public Optional<SignInMethods> of(PersonId person) {
        PersonRow row = people.find(PersonRow.class, person.toString());
        if (row == null) {
            return Optional.empty();
        }
        SecondFactorRow factor = people.find(SecondFactorRow.class, person.toString());
        long codes = people.createQuery("select count(r) from RecoveryCodeRow r where r.person = :person", Long.class)
                .setParameter("person", person.toString())
                .getSingleResult();
        return Optional.of(
                new SignInMethods(row.passwordChanged, factor == null ? null : factor.confirmed, Math.toIntExact(codes)));
    }
}

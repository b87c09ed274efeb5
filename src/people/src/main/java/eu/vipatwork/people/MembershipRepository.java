package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Counts who can run the server, so that nobody removes the last one. Those who are locked do not count. */
@Dependent
class MembershipRepository {

    private final EntityManager people;

    @Inject
    MembershipRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** Whether this membership is the only one that makes anybody an administrator. */
    boolean isLast(MembershipRow membership) {
        return count("m.id <> :key", membership.id) == 0;
    }

    /** Whether this person is an administrator and nobody else is. */
    boolean isLast(PersonId person) {
        return count("m.person = :key", person.toString()) > 0 && count("m.person <> :key", person.toString()) == 0;
    }

    private long count(String condition, String key) {
        return people.createQuery(
                        "select count(m) from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.role = :role and p.locked is null and " + condition,
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("key", key)
                .getSingleResult();
    }
}

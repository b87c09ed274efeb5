package eu.vipatwork.lti.link;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.database.ModuleUnit;

/** Forgets who a person was in a platform when the person is erased; a next launch makes a new person. */
@Dependent
class EraseLtiUser {

    private final EntityManager lti;

    @Inject
    EraseLtiUser(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    void forget(@Observes PersonErased erased) {
        String person = erased.person().toString();
        lti.createQuery("delete from ParticipantRow p where p.user in"
                        + " (select u.id from LtiUserRow u where u.person = :person)")
                .setParameter("person", person)
                .executeUpdate();
        lti.createQuery("delete from LtiUserRow u where u.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}

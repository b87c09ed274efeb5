package eu.vipatwork.lti.link;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The table of platform users. Runs in the caller's transaction. */
@Dependent
public class LtiUserRepository {

    private final EntityManager lti;

    @Inject
    public LtiUserRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    public Optional<LtiUser> find(RegistrationId registration, String subject) {
        return lti.createQuery(
                        "select u from LtiUserRow u where u.registration = :registration and u.subject = :subject",
                        LtiUserRow.class)
                .setParameter("registration", registration.toString())
                .setParameter("subject", subject)
                .getResultStream()
                .map(LtiUserRow::toLtiUser)
                .findFirst();
    }

    public void add(LtiUser user, Instant now) {
        lti.persist(new LtiUserRow(user, now));
        lti.flush();
    }

    /** Deletes all users of a person, and their participation in links. */
    void delete(PersonId person) {
        lti.createQuery("delete from ParticipantRow p where p.user in"
                        + " (select u.id from LtiUserRow u where u.person = :person)")
                .setParameter("person", person.toString())
                .executeUpdate();
        lti.createQuery("delete from LtiUserRow u where u.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }
}

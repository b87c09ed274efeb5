package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Ends whatever a person has opened, and what is half open: after it, every cookie and link out there is dead. */
@Dependent
class EndSessions {

    private final EntityManager people;

    @Inject
    EndSessions(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    @Transactional
    public void ofPerson(PersonId person) {
        for (String table : new String[] {"SessionRow", "PendingRow", "ResetLinkRow"}) {
            people.createQuery("delete from " + table + " r where r.person = :person")
                    .setParameter("person", person.toString())
                    .executeUpdate();
        }
    }
}

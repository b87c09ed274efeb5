package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Corrects a person's name (GDPR, Article 16). */
@Dependent
public class RenamePerson {

    private final EntityManager people;

    @Inject
    public RenamePerson(@Unit("people") EntityManager people) {
        this.people = people;
    }

    /** @return whether the name was taken; {@link Names#isName} tells why not */
    @Transactional
    public boolean rename(PersonId person, String name) {
        if (!Names.isName(name)) {
            return false;
        }
        return people.createQuery("update PersonRow p set p.name = :name where p.id = :id")
                        .setParameter("name", name.strip())
                        .setParameter("id", person.toString())
                        .executeUpdate()
                == 1;
    }
}

package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Corrects a person's name (GDPR, Article 16). */
@Dependent
public class RenamePerson {

    private final EntityManager people;

    @Inject
    public RenamePerson(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** @return whether the name was taken; {@link NameRules#isName} tells why not */
    @Transactional
    public boolean rename(PersonId person, String name) {
        if (!NameRules.isName(name)) {
            return false;
        }
        return people.createQuery("update PersonRow p set p.name = :name where p.id = :id")
                        .setParameter("name", name.strip())
                        .setParameter("id", person.toString())
                        .executeUpdate()
                == 1;
    }
}

package eu.vipatwork.people;

import java.util.Locale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Keeps the language that a person wants pages and letters in. */
@Dependent
public class ChooseLanguage {

    private final EntityManager people;

    @Inject
    public ChooseLanguage(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /** @param language null leaves the choice to the browser again */
    @Transactional
    public void choose(PersonId person, Locale language) {
        people.createQuery("update PersonRow p set p.language = :language where p.id = :id")
                .setParameter("language", language == null ? null : language.toLanguageTag())
                .setParameter("id", person.toString())
                .executeUpdate();
    }
}

package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Corrects a person's name (GDPR, Article 16). */
@Dependent
public class RenamePerson {

    private final PersonRepository persons;

    @Inject
    RenamePerson(PersonRepository persons) {
        this.persons = persons;
    }

    /** @return whether the person exists and the name is valid ({@link NameRules#isName}) */
    @Transactional
    public boolean rename(PersonId person, String name) {
        return NameRules.isName(name) && persons.rename(person, name.strip());
    }
}

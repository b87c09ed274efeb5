package eu.vipatwork.people;

import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Stores the language of a person's pages and e-mails. */
@Dependent
public class ChooseLanguage {

    private final PersonRepository persons;

    @Inject
    ChooseLanguage(PersonRepository persons) {
        this.persons = persons;
    }

    /** @param language null leaves the choice to the browser */
    @Transactional
    public void choose(PersonId person, Locale language) {
        persons.setLanguage(person, language);
    }
}

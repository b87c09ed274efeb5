package eu.vipatwork.people.secondfactor;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.shared.PersonId;

/** Finds how a person signs in, for their account page. */
@Dependent
public class FindSignInMethods {

    private final PersonRepository persons;
    private final SecondFactorRepository secondFactors;

    @Inject
    FindSignInMethods(PersonRepository persons, SecondFactorRepository secondFactors) {
        this.persons = persons;
        this.secondFactors = secondFactors;
    }

    /** Empty when there is no such person. */
    @Transactional
    public Optional<SignInMethods> of(PersonId id) {
        return persons.find(id).map(person -> {
            Instant secondFactorSince =
                    secondFactors.find(id).map(SecondFactorRow::confirmed).orElse(null);
            return new SignInMethods(person.passwordChanged(), secondFactorSince, secondFactors.countRecoveryCodes(id));
        });
    }
}

package eu.vipatwork.people.secondfactor;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.secret.SecretBox;

/** Begins to set up a second factor: creates the key for the authenticator app. */
@Dependent
public class BeginSecondFactor {

    private static final String ISSUER = "VIP@Work";

    private final SecondFactorRepository secondFactors;
    private final PersonRepository persons;
    private final SecretBox box;

    @Inject
    BeginSecondFactor(SecondFactorRepository secondFactors, PersonRepository persons, SecretBox box) {
        this.secondFactors = secondFactors;
        this.persons = persons;
        this.box = box;
    }

    /**
     * The key of a person who has not confirmed one: the same until they do, so that the page can be reloaded. Empty when
     * a second factor is set up already: {@link RemoveSecondFactor} must come first.
     */
    @Transactional
    @RetriedOnConflict
    public Optional<SecondFactorKey> begin(PersonId person) {
        SecondFactorRow factor = secondFactors.find(person).orElseGet(() -> {
            SecondFactorRow added = new SecondFactorRow(person, box);
            secondFactors.add(added);
            return added;
        });
        if (factor.isConfirmed()) {
            return Optional.empty();
        }
        String key = factor.secret(box).orElseGet(OneTimeCodes::newKey);
        if (!factor.isUpToDate(box)) {
            factor.seal(key, box);
        }
        PersonRow owner = persons.find(person).orElseThrow();
        String account = owner.email() == null ? owner.name() : owner.email();
        String address = OneTimeCodes.address(ISSUER, account, key).toString();
        return Optional.of(new SecondFactorKey(key, address, QrCode.svg(address)));
    }
}

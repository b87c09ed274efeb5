package eu.vipatwork.people.secondfactor;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.SecretBox;

/** Begins to set up a second factor: makes the key that goes into the app. */
@Dependent
public class BeginSecondFactor {

    private static final String ISSUER = "VIP@Work";

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public BeginSecondFactor(@ModuleUnit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    /**
     * The key of a person who has not confirmed one; the same one until they do, so that a page can be loaded again.
     * Nothing when they have a second factor already: {@link RemoveSecondFactor} first.
     */
    @Transactional
    public Optional<SecondFactorKey> begin(PersonId person) {
        SecondFactorRow row = people.find(SecondFactorRow.class, person.toString());
        if (row == null) {
            row = new SecondFactorRow(person, box);
            people.persist(row);
        }
        if (row.confirmed != null) {
            return Optional.empty();
        }
        String key = row.secret(box).orElseGet(OneTimeCodes::newKey);
        if (!row.isUpToDate(box)) {
            row.seal(key, box);
        }
        PersonRow owner = people.find(PersonRow.class, person.toString());
        String address = OneTimeCodes.address(ISSUER, owner.email == null ? owner.name : owner.email, key)
                .toString();
        return Optional.of(new SecondFactorKey(key, address, QrCode.svg(address)));
    }
}

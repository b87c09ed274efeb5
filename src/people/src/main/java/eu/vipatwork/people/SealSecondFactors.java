package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.secret.Sealing;
import eu.vipatwork.people.secret.SecretBox;
import eu.vipatwork.shared.Unit;

/** Brings the keys of second factors under the newest key: those stored openly, and those that an older one has sealed. */
@Dependent
public class SealSecondFactors {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public SealSecondFactors(@Unit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    @Transactional
    public Sealing seal() {
        int sealed = 0;
        int lost = 0;
        for (SecondFactorRow row : people.createQuery("select f from SecondFactorRow f", SecondFactorRow.class)
                .getResultList()) {
            if (!row.isUpToDate(box)) {
                Optional<String> key = row.key(box);
                key.ifPresent(secret -> row.seal(secret, box));
                sealed += key.isPresent() ? 1 : 0;
                lost += key.isPresent() ? 0 : 1;
            }
        }
        return new Sealing(sealed, lost);
    }
}

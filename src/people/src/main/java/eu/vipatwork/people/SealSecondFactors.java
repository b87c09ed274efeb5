package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Unit;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.Sealing;
import eu.vipatwork.shared.secret.SecretBox;

/** The keys of second factors. */
@Dependent
public class SealSecondFactors implements SealedSecrets {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public SealSecondFactors(@Unit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    @Override
    @Transactional
    public Sealing seal() {
        return Sealing.of(
                people.createQuery("select f from SecondFactorRow f", SecondFactorRow.class)
                        .getResultList(),
                box);
    }
}

package eu.vipatwork.people.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/** The keys of second factors. */
@Dependent
public class ResealSecondFactors implements SealedSecrets {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public ResealSecondFactors(@ModuleUnit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        return ResealResult.of(
                people.createQuery("select f from SecondFactorRow f", SecondFactorRow.class)
                        .getResultList(),
                box);
    }
}

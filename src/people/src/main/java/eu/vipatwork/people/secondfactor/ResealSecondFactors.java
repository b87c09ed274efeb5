package eu.vipatwork.people.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/** Seals the keys of second factors again after the server's key was renewed. */
@Dependent
public class ResealSecondFactors implements SealedSecrets {

    private final SecondFactorRepository secondFactors;
    private final SecretBox box;

    @Inject
    ResealSecondFactors(SecondFactorRepository secondFactors, SecretBox box) {
        this.secondFactors = secondFactors;
        this.box = box;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        return ResealResult.of(secondFactors.all(), box);
    }
}

package eu.vipatwork.people.openid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/** The secrets that sign-in services know us by. */
@Dependent
public class ResealClientSecrets implements SealedSecrets {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public ResealClientSecrets(@ModuleUnit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        return ResealResult.of(
                people.createQuery("select o from OpenIdProviderRow o", OpenIdProviderRow.class)
                        .getResultList(),
                box);
    }
}

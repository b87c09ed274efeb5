package eu.vipatwork.people.openid;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/** Seals the client secrets of OpenID providers again after the server's key was renewed. */
@Dependent
public class ResealClientSecrets implements SealedSecrets {

    private final OpenIdProviderRepository providers;
    private final SecretBox box;

    @Inject
    ResealClientSecrets(OpenIdProviderRepository providers, SecretBox box) {
        this.providers = providers;
        this.box = box;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        return ResealResult.of(providers.all(), box);
    }
}

package eu.vipatwork.people.openid;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.secret.Sealing;
import eu.vipatwork.people.secret.SecretBox;
import eu.vipatwork.shared.Unit;

/** Brings the client secrets under the newest key: those stored openly, and those that an older one has sealed. */
@Dependent
public class SealClientSecrets {

    private final EntityManager people;
    private final SecretBox box;

    @Inject
    public SealClientSecrets(@Unit("people") EntityManager people, SecretBox box) {
        this.people = people;
        this.box = box;
    }

    @Transactional
    public Sealing seal() {
        int sealed = 0;
        int lost = 0;
        for (OpenIdProviderRow row : people.createQuery("select o from OpenIdProviderRow o", OpenIdProviderRow.class)
                .getResultList()) {
            if (!row.isUpToDate(box)) {
                Optional<String> secret = row.secret(box);
                if (secret.isPresent()) {
                    row.seal(secret, box);
                }
                sealed += secret.isPresent() ? 1 : 0;
                lost += secret.isPresent() ? 0 : 1;
            }
        }
        return new Sealing(sealed, lost);
    }
}

package eu.vipatwork.lti.key;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/**
 * Seals the tool keys with the newest secret key. A tool key that no secret key opens is not counted as lost: {@link
 * ToolKeys} replaces it.
 */
@Dependent
public class SealToolKeys implements SealedSecrets {

    private static final Logger LOG = System.getLogger(SealToolKeys.class.getName());

    private final ToolKeyRepository keys;
    private final SecretBox box;

    @Inject
    SealToolKeys(ToolKeyRepository keys, SecretBox box) {
        this.keys = keys;
        this.box = box;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        ResealResult done = ResealResult.of(keys.newestFirst(), box);
        if (done.lost() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} LTI tool keys were sealed with a secret key that is missing. New ones are made when needed;"
                            + " platforms fetch them from the key set.",
                    done.lost());
        }
        return new ResealResult(done.sealed(), 0);
    }
}

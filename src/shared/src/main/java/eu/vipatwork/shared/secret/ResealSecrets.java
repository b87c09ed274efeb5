package eu.vipatwork.shared.secret;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Encrypts all secrets in the database with the newest key, at each start and when the key is renewed, each kind in a
 * transaction of its own. What no key can decrypt is logged and left as it is: the key file may be restored.
 */
@Dependent
public class ResealSecrets {

    private static final Logger LOG = System.getLogger(ResealSecrets.class.getName());

    private final Iterable<SealedSecrets> kinds;
    private final SecretKeys keys;

    @Inject
    public ResealSecrets(@Any Instance<SealedSecrets> kinds, SecretKeys keys) {
        this((Iterable<SealedSecrets>) kinds, keys);
    }

    public ResealSecrets(Iterable<SealedSecrets> kinds, SecretKeys keys) {
        this.kinds = kinds;
        this.keys = keys;
    }

    public ResealResult seal() {
        ResealResult done = ResealResult.NOTHING;
        for (SealedSecrets kind : kinds) {
            done = done.and(kind.seal());
        }
        if (done.lost() > 0) {
            LOG.log(
                    Level.ERROR,
                    "{0} secrets in the database were sealed with a key that the file {1} does not hold, so these"
                            + " people''s codes cannot be checked, and these sign-in services and receivers of learning"
                            + " records cannot be used. Stop the server and put the file back from a back-up. If there"
                            + " is none: remove the second step of these people (Administration, People), enter the"
                            + " client secrets again (Organisations), and the secrets of the receivers (Learning"
                            + " records, Forwarding).",
                    done.lost(),
                    keys.file());
        }
        return done;
    }
}

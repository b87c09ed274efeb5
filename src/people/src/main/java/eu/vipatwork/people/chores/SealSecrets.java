package eu.vipatwork.people.chores;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.SealSecondFactors;
import eu.vipatwork.people.openid.SealClientSecrets;
import eu.vipatwork.people.secret.Sealing;
import eu.vipatwork.people.secret.SecretKeys;

/**
 * Brings all secrets in the database under the newest key, at each start and when the key is renewed. What no key opens
 * is said in the log and left as it is: the file may come back from a back-up.
 */
@Dependent
public class SealSecrets {

    private static final Logger LOG = System.getLogger(SealSecrets.class.getName());

    private final SealSecondFactors secondFactors;
    private final SealClientSecrets clientSecrets;
    private final SecretKeys keys;

    @Inject
    public SealSecrets(SealSecondFactors secondFactors, SealClientSecrets clientSecrets, SecretKeys keys) {
        this.secondFactors = secondFactors;
        this.clientSecrets = clientSecrets;
        this.keys = keys;
    }

    @Transactional
    public Sealing seal() {
        Sealing done = secondFactors.seal().and(clientSecrets.seal());
        if (done.lost() > 0) {
            LOG.log(
                    Level.ERROR,
                    "{0} secrets in the database were sealed with a key that the file {1} does not hold, so these"
                            + " people''s codes cannot be checked and these sign-in services cannot be used. Stop the"
                            + " server and put the file back from a back-up. If there is none: remove the second step of"
                            + " these people (Administration, People) and enter the client secrets again (Organisations).",
                    done.lost(),
                    keys.file());
        }
        return done;
    }
}

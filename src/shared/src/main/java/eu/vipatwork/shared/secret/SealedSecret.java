package eu.vipatwork.shared.secret;

import java.util.Optional;

/** A row that holds a secret: sealed, or as an earlier version stored it. */
public interface SealedSecret {

    /** Whether the newest key has sealed it, or there is nothing to seal. */
    boolean isUpToDate(SecretBox box);

    /** The secret; nothing when no key opens it. */
    Optional<String> secret(SecretBox box);

    /** Puts the sealed secret in the place of what was. */
    void seal(String secret, SecretBox box);
}

package eu.vipatwork.shared.secret;

import java.util.Optional;

/** A row with a secret, encrypted or still in clear text. */
public interface SealedSecret {

    /** Whether it is encrypted with the newest key, or there is nothing to encrypt. */
    boolean isUpToDate(SecretBox box);

    /** The secret; empty when no key can decrypt it. */
    Optional<String> secret(SecretBox box);

    /** Replaces the stored value by the encrypted secret. */
    void seal(String secret, SecretBox box);
}

package eu.vipatwork.shared.secret;

import java.util.Optional;

/**
 * The result of encrypting secrets with the newest key.
 *
 * @param sealed how many were not encrypted with it before
 * @param lost how many no key of the file can decrypt
 */
public record ResealResult(int sealed, int lost) {

    public static final ResealResult NOTHING = new ResealResult(0, 0);

    /** Encrypts these rows with the newest key. */
    public static ResealResult of(Iterable<? extends SealedSecret> rows, SecretBox box) {
        ResealResult done = NOTHING;
        for (SealedSecret row : rows) {
            if (!row.isUpToDate(box)) {
                Optional<String> secret = row.secret(box);
                secret.ifPresent(text -> row.seal(text, box));
                done = done.and(secret.isPresent() ? new ResealResult(1, 0) : new ResealResult(0, 1));
            }
        }
        return done;
    }

    public ResealResult and(ResealResult other) {
        return new ResealResult(sealed + other.sealed, lost + other.lost);
    }
}

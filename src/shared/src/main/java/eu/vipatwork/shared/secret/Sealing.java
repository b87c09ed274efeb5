package eu.vipatwork.shared.secret;

import java.util.Optional;

/**
 * What came of bringing secrets under the newest key.
 *
 * @param sealed how many are under it now and were not before
 * @param lost how many no key of the file opens
 */
public record Sealing(int sealed, int lost) {

    public static final Sealing NOTHING = new Sealing(0, 0);

    /** Brings these rows under the newest key. */
    public static Sealing of(Iterable<? extends Sealed> rows, SecretBox box) {
        Sealing done = NOTHING;
        for (Sealed row : rows) {
            if (!row.isUpToDate(box)) {
                Optional<String> secret = row.secret(box);
                secret.ifPresent(text -> row.seal(text, box));
                done = done.and(secret.isPresent() ? new Sealing(1, 0) : new Sealing(0, 1));
            }
        }
        return done;
    }

    public Sealing and(Sealing other) {
        return new Sealing(sealed + other.sealed, lost + other.lost);
    }
}

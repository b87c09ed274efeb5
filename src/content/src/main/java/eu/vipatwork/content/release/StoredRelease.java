package eu.vipatwork.content.release;

import java.time.Instant;
import java.util.Optional;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.shared.PersonId;

/**
 * A release as the store knows it, without its contents.
 *
 * @param sha256 the fingerprint of all it holds
 * @param created when it was stored
 * @param author who published it; empty for an import
 * @param withdrawn when it was withdrawn, if it was: it stays readable under its own address, but is not the latest
 */
public record StoredRelease(
        ReleaseId id, String sha256, Instant created, Optional<PersonId> author, Optional<Instant> withdrawn) {

    /** Whether somebody here made it; else it came with the product. */
    public boolean local() {
        return author.isPresent();
    }
}

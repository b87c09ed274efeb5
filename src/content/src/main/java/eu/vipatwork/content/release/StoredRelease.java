package eu.vipatwork.content.release;

import java.time.Instant;
import java.util.Optional;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.shared.PersonId;

/**
 * A release without its contents.
 *
 * @param sha256 the fingerprint of its content
 * @param created when it was stored
 * @param author who published it; empty for an import
 * @param withdrawn when it was withdrawn; it stays readable at its own address, but is not the latest
 */
public record StoredRelease(
        ReleaseId id, String sha256, Instant created, Optional<PersonId> author, Optional<Instant> withdrawn) {

    /** Whether it was published on this server; otherwise it was imported. */
    public boolean local() {
        return author.isPresent();
    }
}

package eu.vipatwork.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A release as the store knows it, without its contents.
 *
 * @param sha256 the fingerprint of all it holds
 * @param created when it was stored
 * @param withdrawn when it was withdrawn, if it was: it stays readable under its own address, but is not the latest
 */
public record StoredRelease(ReleaseId id, String sha256, Instant created, Optional<Instant> withdrawn) {}

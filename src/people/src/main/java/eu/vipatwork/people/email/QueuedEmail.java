package eu.vipatwork.people.email;

import java.time.Instant;

/**
 * A letter that has not gone out, without its text.
 *
 * @param attempts how often the mail server was asked to take it
 * @param lastFailure what it said, or null
 */
public record QueuedEmail(
        EmailId id, String recipient, String subject, Instant written, int attempts, String lastFailure) {}

package eu.vipatwork.people.email;

import java.time.Instant;

/**
 * A queued e-mail, without its text.
 *
 * @param attempts how often the mail server was asked to accept it
 * @param lastFailure the reason of the last failure, or null
 */
public record QueuedEmail(
        EmailId id, String recipient, String subject, Instant written, int attempts, String lastFailure) {}

package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Hands queued e-mails to senders, each to one sender at a time, and stores the results; each step is a transaction. */
@Dependent
class EmailOutbox {

    /** For how long other senders skip a claimed e-mail. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int CANDIDATES = 10;

    private final EmailRepository emails;
    private final InstantSource clock;

    @Inject
    EmailOutbox(EmailRepository emails, InstantSource clock) {
        this.emails = emails;
        this.clock = clock;
    }

    /** Claims an e-mail that is due. */
    @Transactional
    public Optional<EmailId> claim() {
        Instant now = clock.instant();
        return emails.due(now, CANDIDATES).stream()
                .filter(id -> emails.postpone(id, now, now.plus(CLAIM)))
                .findFirst();
    }

    @Transactional
    public Optional<EmailMessage> read(EmailId id) {
        return emails.find(id).map(EmailRow::toMessage);
    }

    @Transactional
    public void sent(EmailId id) {
        emails.delete(id);
    }

    @Transactional
    public void failed(EmailId id, String reason) {
        emails.find(id).ifPresent(email -> email.failed(reason, clock.instant()));
    }
}

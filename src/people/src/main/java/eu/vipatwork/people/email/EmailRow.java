package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A queued e-mail, stored until the mail server accepts it or it expires. */
@Entity
@Table(name = "email")
class EmailRow {

    private static final int LONGEST_FAILURE = 300;
    private static final int LONGEST_PAUSE_EXPONENT = 8;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "language")
    private String language;

    @Column(name = "subject")
    private String subject;

    @Lob
    @Column(name = "body")
    private String body;

    @Column(name = "written")
    private Instant written;

    @Column(name = "expires")
    private Instant expires;

    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "last_failure")
    private String lastFailure;

    protected EmailRow() {
        // for JPA
    }

    EmailRow(EmailId id, EmailMessage message, Locale language, Instant written, Duration valid) {
        this.id = id.toString();
        this.recipient = message.recipient();
        this.subject = message.subject();
        this.body = message.body();
        this.language = language.toLanguageTag();
        this.written = written;
        this.expires = written.plus(valid);
        this.nextAttempt = written;
    }

    /** Postpones the next attempt: by one minute, two, four, up to 256. */
    void failed(String reason, Instant now) {
        lastFailure =
                reason == null || reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
        nextAttempt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, LONGEST_PAUSE_EXPONENT)));
        attempts++;
    }

    EmailMessage toMessage() {
        return new EmailMessage(recipient, subject, body);
    }

    QueuedEmail toQueued() {
        return new QueuedEmail(EmailId.of(id), recipient, subject, written, attempts, lastFailure);
    }
}

package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A letter as kept until the mail server has it, or until what it offers is over. */
@Entity
@Table(name = "letter")
class EmailRow {

    private static final int LONGEST_FAILURE = 300;
    private static final int LONGEST_PAUSE_EXPONENT = 8;

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "recipient")
    String recipient;

    @Column(name = "language")
    String language;

    @Column(name = "subject")
    String subject;

    @Lob
    @Column(name = "body")
    String body;

    @Column(name = "written")
    Instant written;

    @Column(name = "expires")
    Instant expires;

    @Column(name = "next_attempt")
    Instant nextAttempt;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "last_failure")
    String lastFailure;

    protected EmailRow() {
        // for JPA
    }

    EmailRow(EmailId id, EmailMessage letter, Locale language, Instant written, Duration lasts) {
        this.id = id.toString();
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.body = letter.body();
        this.language = language.toLanguageTag();
        this.written = written;
        this.expires = written.plus(lasts);
        this.nextAttempt = written;
    }

    /** Puts the next attempt off: one minute, two, four, up to about four hours. */
    void failed(String reason, Instant now) {
        lastFailure =
                reason == null || reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
        nextAttempt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, LONGEST_PAUSE_EXPONENT)));
        attempts++;
    }

    EmailMessage toLetter() {
        return new EmailMessage(recipient, subject, body);
    }

    QueuedEmail toWaiting() {
        return new QueuedEmail(EmailId.of(id), recipient, subject, written, attempts, lastFailure);
    }
}
